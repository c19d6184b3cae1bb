@NullMarked
package com.foodieexpress.dispatch.internal;

import org.jspecify.annotations.NullMarked;
