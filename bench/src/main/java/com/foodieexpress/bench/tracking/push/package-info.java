/// How fast and how surely positions and events reach those who listen, against other servers of the kind.
@NullMarked
package com.foodieexpress.bench.tracking.push;

import org.jspecify.annotations.NullMarked;
