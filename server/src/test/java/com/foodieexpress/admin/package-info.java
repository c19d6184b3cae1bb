@NullMarked
package com.foodieexpress.admin;

import org.jspecify.annotations.NullMarked;
