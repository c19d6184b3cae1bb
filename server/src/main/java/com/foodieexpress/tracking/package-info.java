/// Where riders are: fixes stored before they are acknowledged, latest position, history, progress along a leg. Owns
/// schema `tracking`. Knows riders and legs, never orders.
@NullMarked
package com.foodieexpress.tracking;

import org.jspecify.annotations.NullMarked;
