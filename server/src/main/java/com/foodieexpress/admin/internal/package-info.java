@NullMarked
package com.foodieexpress.admin.internal;

import org.jspecify.annotations.NullMarked;
