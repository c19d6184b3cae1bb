@NullMarked
package com.foodieexpress.simulator.agent;

import org.jspecify.annotations.NullMarked;
