/// Restaurants and what they sell: profile, opening hours, delivery zone, menu. Owns schema `catalog`. Tells
/// `restaurant.*`.
@NullMarked
package com.foodieexpress.catalog;

import org.jspecify.annotations.NullMarked;
