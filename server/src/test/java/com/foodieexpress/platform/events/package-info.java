@NullMarked
package com.foodieexpress.platform.events;

import org.jspecify.annotations.NullMarked;
