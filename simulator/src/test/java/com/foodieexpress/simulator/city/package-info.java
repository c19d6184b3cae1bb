@NullMarked
package com.foodieexpress.simulator.city;

import org.jspecify.annotations.NullMarked;
