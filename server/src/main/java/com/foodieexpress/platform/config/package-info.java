/// Configuration of the platform.
@NullMarked
package com.foodieexpress.platform.config;

import org.jspecify.annotations.NullMarked;
