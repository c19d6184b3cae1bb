/// What a person is told inside the apps when an order or delivery of theirs moves.
///
/// Owns schema `notifications`. Hears `order.*` and `delivery.*`; tells `notification.created` on `user:{id}`. Each
/// event reaches each person it concerns exactly once. Knows the browsers people subscribed, and sends to them for
/// others
/// ([com.foodieexpress.notifications.WebPush]).
@NullMarked
package com.foodieexpress.notifications;

import org.jspecify.annotations.NullMarked;
