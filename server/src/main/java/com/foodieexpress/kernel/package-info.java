/// Values every module shares: money, points on the map, ids, refusals. No framework, no state.
@NullMarked
package com.foodieexpress.kernel;

import org.jspecify.annotations.NullMarked;
