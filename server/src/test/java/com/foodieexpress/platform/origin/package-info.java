/// Tests of where requests come from.
@NullMarked
package com.foodieexpress.platform.origin;

import org.jspecify.annotations.NullMarked;
