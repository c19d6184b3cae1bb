@NullMarked
package com.foodieexpress.routing.internal;

import org.jspecify.annotations.NullMarked;
