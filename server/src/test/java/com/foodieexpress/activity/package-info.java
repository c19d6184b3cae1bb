@NullMarked
package com.foodieexpress.activity;

import org.jspecify.annotations.NullMarked;
