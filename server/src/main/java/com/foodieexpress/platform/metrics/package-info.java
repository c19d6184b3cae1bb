/// What holds for the figures of all features.
@NullMarked
package com.foodieexpress.platform.metrics;

import org.jspecify.annotations.NullMarked;
