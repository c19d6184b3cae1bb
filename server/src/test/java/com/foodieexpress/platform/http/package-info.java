/// Tests of how requests enter and problems leave.
@NullMarked
package com.foodieexpress.platform.http;

import org.jspecify.annotations.NullMarked;
