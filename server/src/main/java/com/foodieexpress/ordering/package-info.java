/// Cart, quote and order with its state machine. Owns schema `ordering`. Hears payments; tells `order.*`.
@NullMarked
package com.foodieexpress.ordering;

import org.jspecify.annotations.NullMarked;
