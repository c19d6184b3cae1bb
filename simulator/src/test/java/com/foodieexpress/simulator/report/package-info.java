@NullMarked
package com.foodieexpress.simulator.report;

import org.jspecify.annotations.NullMarked;
