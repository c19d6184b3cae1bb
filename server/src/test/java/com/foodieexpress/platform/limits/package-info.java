/// Tests of rate limits.
@NullMarked
package com.foodieexpress.platform.limits;

import org.jspecify.annotations.NullMarked;
