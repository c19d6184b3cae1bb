@NullMarked
package com.foodieexpress.kernel;

import org.jspecify.annotations.NullMarked;
