/// The city without its people: places, paths, rides, the clock and chance. Pure; talks to nobody.
@NullMarked
package com.foodieexpress.simulator.city;

import org.jspecify.annotations.NullMarked;
