/// How the servers and what they share fare: what a node says to probes beyond what the framework finds out itself, and
/// what administrators see of all nodes, now and in the past.
@NullMarked
package com.foodieexpress.platform.health;

import org.jspecify.annotations.NullMarked;
