@NullMarked
package com.foodieexpress.tracking.internal;

import org.jspecify.annotations.NullMarked;
