package com.foodieexpress.live.internal;

import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The last events of one channel. Answers only when it surely holds every event since the offset asked about.
/// Guarded by its channel.
final class Ring {

    private static final long NEVER = Long.MAX_VALUE;

    private final ArrayDeque<Frame> frames = new ArrayDeque<>(1);
    private long openedAt = NEVER;
    private long dropped;

    /// From now on every event past `head` passes through [#add].
    void open(long head) {
        openedAt = Math.min(openedAt, head);
    }

    void add(Frame event) {
        frames.addLast(event);
        if (frames.size() > Limits.RING) {
            dropped = frames.removeFirst().offset();
        }
    }

    /// Forgets everything up to `offset`, which could not be told.
    void breakAt(long offset) {
        frames.clear();
        dropped = offset;
    }

    /// All events after `offset`, or null when some of them may be missing here.
    @Nullable
    List<Frame> after(long offset) {
        if (offset < openedAt || offset < dropped) {
            return null;
        }
        return frames.stream().filter(event -> event.offset() > offset).toList();
    }
}
