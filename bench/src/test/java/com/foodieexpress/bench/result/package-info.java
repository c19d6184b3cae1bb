/// Tests of the form of a result.
@NullMarked
package com.foodieexpress.bench.result;

import org.jspecify.annotations.NullMarked;
