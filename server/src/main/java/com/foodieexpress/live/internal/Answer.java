package com.foodieexpress.live.internal;

import java.util.List;

/// How a subscription is answered.
sealed interface Answer {

    record Refused(String code, String message) implements Answer {}

    /// The frame holds the snapshot; events after `offset` follow.
    record Snapshot(Frame frame, long offset) implements Answer {}

    /// The events the client missed since `since`, whole and in order.
    record Replay(String epoch, long since, List<Frame> missed) implements Answer {

        /// Where the client stands after them.
        long reached() {
            return missed.isEmpty() ? since : missed.getLast().offset();
        }
    }
}
