@NullMarked
package com.foodieexpress.analytics.internal;

import org.jspecify.annotations.NullMarked;
