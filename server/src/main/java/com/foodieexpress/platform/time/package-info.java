/// The business clock and the wall clock.
@NullMarked
package com.foodieexpress.platform.time;

import org.jspecify.annotations.NullMarked;
