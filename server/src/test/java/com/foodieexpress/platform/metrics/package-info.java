@NullMarked
package com.foodieexpress.platform.metrics;

import org.jspecify.annotations.NullMarked;
