/// The event log: business events written with the change they tell of, numbered in commit-safe order, read by named
/// readers.
@NullMarked
package com.foodieexpress.platform.events;

import org.jspecify.annotations.NullMarked;
