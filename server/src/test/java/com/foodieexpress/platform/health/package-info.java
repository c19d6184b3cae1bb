/// Tests of what the node says of its health.
@NullMarked
package com.foodieexpress.platform.health;

import org.jspecify.annotations.NullMarked;
