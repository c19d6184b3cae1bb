/// Riders at work: online state, offers, deliveries with their state machine, legs and ETA. Owns schema `dispatch`.
/// Hears `order.*`; tells `delivery.*`, `offer.*`, `rider.*`.
@NullMarked
package com.foodieexpress.dispatch;

import org.jspecify.annotations.NullMarked;
