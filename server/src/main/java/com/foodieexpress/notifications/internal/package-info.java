@NullMarked
package com.foodieexpress.notifications.internal;

import org.jspecify.annotations.NullMarked;
