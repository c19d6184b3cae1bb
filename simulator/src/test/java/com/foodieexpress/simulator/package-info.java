@NullMarked
package com.foodieexpress.simulator;

import org.jspecify.annotations.NullMarked;
