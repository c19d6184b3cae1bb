/// Measurements of the running platform, from outside: suites start what they measure, and write their figures to
/// `bench/results/`.
@NullMarked
package com.foodieexpress.bench;

import org.jspecify.annotations.NullMarked;
