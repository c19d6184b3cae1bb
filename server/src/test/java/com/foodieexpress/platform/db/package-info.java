@NullMarked
package com.foodieexpress.platform.db;

import org.jspecify.annotations.NullMarked;
