/// Speaks `contracts/live/PROTOCOL.md`: one connection per account that comes back by itself and resumes where it was.
@NullMarked
package com.foodieexpress.simulator.live;

import org.jspecify.annotations.NullMarked;
