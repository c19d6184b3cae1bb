/// Counts and times everything that happens, and says it at the end: to people and as JSON.
@NullMarked
package com.foodieexpress.simulator.report;

import org.jspecify.annotations.NullMarked;
