@NullMarked
package com.foodieexpress.bench.scale;

import org.jspecify.annotations.NullMarked;
