@NullMarked
package com.foodieexpress.ordering.internal;

import org.jspecify.annotations.NullMarked;
