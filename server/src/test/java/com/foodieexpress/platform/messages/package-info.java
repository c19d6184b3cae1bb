@NullMarked
package com.foodieexpress.platform.messages;

import org.jspecify.annotations.NullMarked;
