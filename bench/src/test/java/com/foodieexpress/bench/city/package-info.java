/// Tests of what the city suites make of their raw figures.
@NullMarked
package com.foodieexpress.bench.city;

import org.jspecify.annotations.NullMarked;
