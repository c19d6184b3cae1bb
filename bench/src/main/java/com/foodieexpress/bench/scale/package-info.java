/// The plan to a million riders, worked out from measured figures.
@NullMarked
package com.foodieexpress.bench.scale;

import org.jspecify.annotations.NullMarked;
