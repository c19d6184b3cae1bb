/// Tests of the configuration.
@NullMarked
package com.foodieexpress.platform.config;

import org.jspecify.annotations.NullMarked;
