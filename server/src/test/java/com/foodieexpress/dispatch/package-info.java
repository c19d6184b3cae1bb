@NullMarked
package com.foodieexpress.dispatch;

import org.jspecify.annotations.NullMarked;
