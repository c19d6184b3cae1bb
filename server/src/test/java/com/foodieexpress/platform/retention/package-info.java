@NullMarked
package com.foodieexpress.platform.retention;

import org.jspecify.annotations.NullMarked;
