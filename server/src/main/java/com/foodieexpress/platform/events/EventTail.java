package com.foodieexpress.platform.events;

import java.util.List;

/// Follows the event log on every node from the moment the node started, without a stored position. Implemented as a
/// bean.
///
/// Called from one thread, in order, without gaps. Must not block for long and must not throw.
public interface EventTail {
    void follow(List<StoredEvent> batch);
}
