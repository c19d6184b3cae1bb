/// Live push: channels, subscriptions, WebSocket and SSE. Knows channels and no domain; features register what a
/// channel holds and who may listen. Owns no tables but tickets.
@NullMarked
package com.foodieexpress.live;

import org.jspecify.annotations.NullMarked;
