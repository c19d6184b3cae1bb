/// The street graph (GraphHopper, in process), the places found in the same extract, and their HTTP routes.
@NullMarked
package com.foodieexpress.routing.internal;

import org.jspecify.annotations.NullMarked;
