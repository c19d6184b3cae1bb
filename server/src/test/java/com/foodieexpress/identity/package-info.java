@NullMarked
package com.foodieexpress.identity;

import org.jspecify.annotations.NullMarked;
