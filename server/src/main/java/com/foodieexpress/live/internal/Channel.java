package com.foodieexpress.live.internal;

import com.foodieexpress.live.ChannelPolicy;
import com.foodieexpress.live.Feed;
import com.foodieexpress.platform.events.StoredEvent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A channel somebody on this node listens to, or did a moment ago. Thread-safe.
///
/// It knows the event loops that have listeners; each loop's [Hub] knows the listeners themselves.
final class Channel {

    private static final Hub[] NOBODY = {};

    private final String name;
    private final String key;
    private final ChannelPolicy policy;
    private final Ring ring = new Ring();
    private final AtomicInteger plain = new AtomicInteger();
    private final Map<Object, Integer> parts = new ConcurrentHashMap<>();
    private volatile Hub[] hubs = NOBODY;
    private long emptySince;
    private boolean retired;

    Channel(String name, String key, ChannelPolicy policy, long now) {
        this.name = name;
        this.key = key;
        this.policy = policy;
        this.emptySince = now;
    }

    String name() {
        return name;
    }

    String key() {
        return key;
    }

    ChannelPolicy policy() {
        return policy;
    }

    /// True when somebody listens who takes states as JSON.
    boolean hasPlainListeners() {
        return plain.get() > 0;
    }

    void plainListeners(int more) {
        plain.addAndGet(more);
    }

    /// So many more, or fewer, listen to this part of the channel's feed.
    void listenersOf(Object part, int more) {
        parts.merge(part, more, (before, change) -> before + change == 0 ? null : before + change);
    }

    /// News of the feed. Who comes to listen meanwhile is answered with it, and therefore told nothing here.
    void tell(Function<Set<Object>, Map<Object, Feed.Told>> told) {
        Map<Object, Frame> frames = new HashMap<>();
        told.apply(Set.copyOf(parts.keySet())).forEach((part, news) -> frames.put(part, ServerFrames.told(name, news)));
        if (!frames.isEmpty()) {
            for (Hub hub : hubs) {
                hub.execute(() -> hub.told(this, frames));
            }
        }
    }

    /// News of a tile, to those who look at it.
    void tile(Frame frame, MapBoard board) {
        for (Hub hub : hubs) {
            hub.execute(() -> hub.tile(this, frame, board));
        }
    }

    boolean hasListeners() {
        return hubs.length > 0;
    }

    /// False when the channel has been given up; ask for a new one then.
    synchronized boolean enter(Hub hub) {
        if (retired) {
            return false;
        }
        Hub[] more = Arrays.copyOf(hubs, hubs.length + 1);
        more[hubs.length] = hub;
        hubs = more;
        return true;
    }

    synchronized void leave(Hub hub, long now) {
        hubs = Arrays.stream(hubs).filter(other -> other != hub).toArray(Hub[]::new);
        emptySince = now;
    }

    /// Gives the channel up when nobody has listened for a while; true when it is given up.
    synchronized boolean retire(long now) {
        retired = hubs.length == 0 && now - emptySince > Limits.CHANNEL_LINGER_MILLIS;
        return retired;
    }

    synchronized void openRing(long head) {
        ring.open(head);
    }

    /// Events after `offset` from memory, null when memory does not reach back. Called on a loop that has entered,
    /// so that an event is either in the answer or on its way to the loop, or both.
    synchronized @Nullable List<Frame> after(long offset) {
        return ring.after(offset);
    }

    /// The event as this channel tells it; empty when the policy leaves it out. May block.
    Optional<Frame> project(StoredEvent event) {
        return policy.project(key, event).map(data -> ServerFrames.event(name, event, data));
    }

    void event(Frame frame) {
        Hub[] listening;
        synchronized (this) {
            ring.add(frame);
            listening = hubs;
        }
        for (Hub hub : listening) {
            hub.execute(() -> hub.event(this, frame));
        }
    }

    void state(Frame frame) {
        for (Hub hub : hubs) {
            hub.execute(() -> hub.state(this, frame));
        }
    }

    /// An event could not be told: every listener starts again from a snapshot.
    void restart(long lostOffset) {
        Hub[] listening;
        synchronized (this) {
            ring.breakAt(lostOffset);
            listening = hubs;
        }
        for (Hub hub : listening) {
            hub.execute(() -> hub.restart(this));
        }
    }
}
