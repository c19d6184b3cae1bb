/// Money movements with a gateway: authorise, capture, void, for opaque references. Owns schema `payments`. Tells
/// `payment.*`.
@NullMarked
package com.foodieexpress.payments;

import org.jspecify.annotations.NullMarked;
