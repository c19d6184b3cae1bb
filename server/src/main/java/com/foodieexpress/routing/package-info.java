/// Streets: routes and travel times on the city's street graph, and the search for places on it. Owns schema `routing`
/// (places). Knows no orders.
@NullMarked
package com.foodieexpress.routing;

import org.jspecify.annotations.NullMarked;
