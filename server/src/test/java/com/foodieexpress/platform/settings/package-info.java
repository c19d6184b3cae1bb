@NullMarked
package com.foodieexpress.platform.settings;

import org.jspecify.annotations.NullMarked;
