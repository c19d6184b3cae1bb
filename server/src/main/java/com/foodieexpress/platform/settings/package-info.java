/// Platform settings: what administrators turn while the city runs. Each module declares its own as annotated records;
/// every change is a new version of the whole, and all nodes follow within a moment.
@NullMarked
package com.foodieexpress.platform.settings;

import org.jspecify.annotations.NullMarked;
