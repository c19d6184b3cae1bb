package com.foodieexpress.simulator.live;

import com.fasterxml.jackson.databind.JsonNode;

/// Hears one channel, in order, on the connection's thread: must not block.
public interface ChannelListener {
    default void snapshot(JsonNode snapshot) {}

    /// `at` is the event's business time as the server wrote it.
    default void event(String type, String at, JsonNode data) {}

    default void state(String key, JsonNode value) {}

    /// The server refused or ended the subscription.
    default void ended(String code) {}
}
