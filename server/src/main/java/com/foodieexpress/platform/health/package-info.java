/// What the node says of its own health, beyond what the framework finds out itself.
@NullMarked
package com.foodieexpress.platform.health;

import org.jspecify.annotations.NullMarked;
