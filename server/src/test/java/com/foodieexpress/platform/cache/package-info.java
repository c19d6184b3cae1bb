/// Tests of kept answers.
@NullMarked
package com.foodieexpress.platform.cache;

import org.jspecify.annotations.NullMarked;
