@NullMarked
package com.foodieexpress.simulator.api;

import org.jspecify.annotations.NullMarked;
