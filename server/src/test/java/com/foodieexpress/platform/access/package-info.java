@NullMarked
package com.foodieexpress.platform.access;

import org.jspecify.annotations.NullMarked;
