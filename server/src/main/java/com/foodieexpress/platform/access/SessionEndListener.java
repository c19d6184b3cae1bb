package com.foodieexpress.platform.access;

import java.util.List;
import java.util.UUID;

/// Hears on every node, within a second, that sessions have ended. Implemented as a bean.
///
/// Called from one thread; a session may be told more than once. Must not block for long and must not
/// throw.
public interface SessionEndListener {
    void ended(List<UUID> sessions);
}
