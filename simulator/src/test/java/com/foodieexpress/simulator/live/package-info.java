@NullMarked
package com.foodieexpress.simulator.live;

import org.jspecify.annotations.NullMarked;
