/// Suites about the whole platform: how fast it starts, what it needs, how many orders the simulated city completes.
@NullMarked
package com.foodieexpress.bench.city;

import org.jspecify.annotations.NullMarked;
