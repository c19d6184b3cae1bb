package com.foodieexpress.live.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Frames that wait for one client, in the order they will be told.
///
/// A state takes the place of an older one with the same key and moves to the end, so it never overtakes the event it
/// followed. Everything else stays whole; when too much of it waits the queue overflows. What was asked for
/// (snapshots and replays) is granted room of its own until the queue has run empty.
final class Outgoing {

    private LinkedHashMap<Object, Frame> frames = new LinkedHashMap<>(0);
    private int wholeFrames;
    private int wholeBytes;
    private int grantedFrames;
    private int grantedBytes;

    boolean isEmpty() {
        return frames.isEmpty();
    }

    int size() {
        return frames.size();
    }

    /// False when the queue has overflowed; the connection must end then.
    boolean add(Frame frame) {
        frames.put(frame.key(), frame);
        wholeFrames++;
        wholeBytes += frame.bytes();
        return wholeFrames <= Limits.QUEUED_FRAMES + grantedFrames && wholeBytes <= Limits.QUEUED_BYTES + grantedBytes;
    }

    boolean holds(Frame frame) {
        return frames.containsKey(frame.key());
    }

    /// True when an older value was replaced.
    boolean addState(Frame frame) {
        return frames.putLast(frame.key(), frame) != null;
    }

    void grant(Frame frame) {
        grantedFrames++;
        grantedBytes += frame.bytes();
        add(frame);
    }

    /// Takes frames off the front, at least one, up to about `maxBytes`.
    List<Frame> take(int maxBytes) {
        var taken = new ArrayList<Frame>(Math.min(frames.size(), 64));
        int bytes = 0;
        var entries = frames.entrySet().iterator();
        while (entries.hasNext() && bytes < maxBytes) {
            Map.Entry<Object, Frame> next = entries.next();
            Frame frame = next.getValue();
            entries.remove();
            taken.add(frame);
            bytes += frame.bytes();
            if (!frame.isState()) {
                wholeFrames--;
                wholeBytes -= frame.bytes();
            }
        }
        if (frames.isEmpty()) {
            reset(taken.size() > 64);
        }
        return taken;
    }

    private void reset(boolean wasLarge) {
        grantedFrames = 0;
        grantedBytes = 0;
        if (wasLarge) {
            // The table of a map never shrinks by itself, and most connections are idle most of the time.
            frames = new LinkedHashMap<>(0);
        }
    }
}
