/// Seeding of the demo city.
@NullMarked
package com.foodieexpress.platform.demo;

import org.jspecify.annotations.NullMarked;
