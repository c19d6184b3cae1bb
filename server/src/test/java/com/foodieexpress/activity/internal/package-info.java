/// Tests of the action log.
@NullMarked
package com.foodieexpress.activity.internal;

import org.jspecify.annotations.NullMarked;
