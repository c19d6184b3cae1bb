package com.foodieexpress.live.internal;

import com.foodieexpress.live.ChannelPolicy;
import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/// What one event loop has of the live layer: its connections and who of them listens to what.
///
/// Other threads hand it work through [#execute], which keeps their order. Work is done in turns; whatever a turn
/// queues for a connection leaves in one write at the end of the turn.
final class Hub implements Executor {

    private static final Logger LOG = Logger.getLogger(Hub.class);
    private static final int TASKS_PER_TURN = 4_096;

    private final EventLoop loop;
    private final Queue<Runnable> inbox = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean woken = new AtomicBoolean();
    private final Map<Channel, List<Subscription>> rosters = new IdentityHashMap<>();
    private final Set<Connection> connections = new LinkedHashSet<>();
    private List<Connection> unflushed = new ArrayList<>();
    private long told;

    Hub(EventLoop loop) {
        this.loop = loop;
    }

    /// Milliseconds that only go forward, for spans.
    static long millis() {
        return System.nanoTime() / 1_000_000;
    }

    @Override
    public void execute(Runnable task) {
        inbox.add(task);
        wake();
    }

    void executeAfter(Runnable task, long millis) {
        loop.schedule(() -> execute(task), millis, TimeUnit.MILLISECONDS);
    }

    private void wake() {
        if (woken.compareAndSet(false, true)) {
            loop.execute(this::turn);
        }
    }

    private void turn() {
        woken.set(false);
        for (int done = 0; done < TASKS_PER_TURN; done++) {
            Runnable task = inbox.poll();
            if (task == null) {
                break;
            }
            attempt(task);
        }
        List<Connection> ready = unflushed;
        unflushed = new ArrayList<>();
        ready.forEach(connection -> attempt(connection::flush));
        if (!inbox.isEmpty() || !unflushed.isEmpty()) {
            wake();
        }
    }

    private static void attempt(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("a live task failed", e);
        }
    }

    /// The connection has frames to write at the end of this turn, or of the next one when none is under way.
    void flushLater(Connection connection) {
        unflushed.add(connection);
        wake();
    }

    void add(Connection connection) {
        connections.add(connection);
    }

    void remove(Connection connection) {
        connections.remove(connection);
    }

    List<Connection> connections() {
        return List.copyOf(connections);
    }

    /// Makes the subscription a listener of its channel.
    Channel join(Channels channels, Subscription subscription, ChannelName name, ChannelPolicy policy) {
        Channel known = channels.find(subscription.channel());
        Channel channel = known != null && rosters.containsKey(known)
                ? known
                : channels.enter(subscription.channel(), name.key(), policy, this);
        List<Subscription> roster = rosters.computeIfAbsent(channel, unused -> new ArrayList<>(1));
        count(channel, subscription, 1);
        subscription.slot = roster.size();
        roster.add(subscription);
        return channel;
    }

    void leave(Channel channel, Subscription subscription) {
        List<Subscription> roster = rosters.get(channel);
        if (roster == null) {
            return;
        }
        count(channel, subscription, -1);
        Subscription last = roster.removeLast();
        if (last != subscription) {
            roster.set(subscription.slot, last);
            last.slot = subscription.slot;
        }
        if (roster.isEmpty()) {
            rosters.remove(channel);
            channel.leave(this, millis());
        }
    }

    private static void count(Channel channel, Subscription subscription, int more) {
        if (subscription.view() == null) {
            channel.plainListeners(more);
        }
        Object part = subscription.part();
        if (part != null) {
            channel.listenersOf(part, more);
        }
    }

    /// Every event up to here has reached the listeners of this loop; events arrive in the order of the log.
    long told() {
        return told;
    }

    void event(Channel channel, Frame frame) {
        told = frame.offset();
        // Copied, because a listener that overflows leaves the roster while it is walked.
        for (Subscription each : listeners(channel)) {
            each.event(frame);
        }
    }

    /// Of a feed each listener hears its part.
    void told(Channel channel, Map<Object, Frame> byPart) {
        for (Subscription each : listeners(channel)) {
            Object part = each.part();
            Frame frame = part == null ? null : byPart.get(part);
            if (frame != null) {
                each.event(frame);
            }
        }
    }

    void state(Channel channel, Frame frame) {
        // Walked as it is: a state never ends a subscription.
        for (Subscription each : rosters.getOrDefault(channel, List.of())) {
            each.state(frame);
        }
    }

    void tile(Channel channel, Frame frame, MapBoard board) {
        // Walked as it is: news of a map never ends a subscription.
        for (Subscription each : rosters.getOrDefault(channel, List.of())) {
            each.tile(frame, board);
        }
    }

    void restart(Channel channel) {
        listeners(channel).forEach(each -> each.connection().restart(each));
    }

    void sweep(long now) {
        connections().forEach(connection -> connection.sweep(now));
    }

    private List<Subscription> listeners(Channel channel) {
        List<Subscription> roster = rosters.get(channel);
        return roster == null ? List.of() : List.copyOf(roster);
    }
}
