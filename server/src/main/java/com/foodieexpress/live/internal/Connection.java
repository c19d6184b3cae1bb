package com.foodieexpress.live.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Actor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One client's live connection. Belongs to the event loop of its [Hub].
///
/// At most one write is in flight; what comes meanwhile waits in [Outgoing], where states are conflated and too many
/// events end the connection. Subscriptions are answered one after another, the next when the last answer has left,
/// so that a client can not make the node hold many snapshots for it.
final class Connection {

    private static final long PRESENCE_MILLIS = 30_000;

    private final Hub hub;
    private final Desk desk;
    private final Wire wire;
    private final LiveMetrics metrics;
    private final String id;
    private final Map<String, Subscription> subscriptions = new HashMap<>(4);
    private final Outgoing outgoing = new Outgoing();
    private @Nullable Queue<Subscription> waiting;
    private volatile Actor actor;
    private long rightsEnd;
    private long heardAt;
    private long toldAt;
    private long presentAt;
    private double frameBudget = Limits.INBOUND_BURST;
    private boolean answering;
    private boolean writing;
    private boolean flushPlanned;
    private boolean closed;

    Connection(Hub hub, Desk desk, Wire wire, LiveMetrics metrics, String id, Actor actor) {
        this.hub = hub;
        this.desk = desk;
        this.wire = wire;
        this.metrics = metrics;
        this.id = id;
        this.actor = actor;
        this.heardAt = Hub.millis();
        this.toldAt = heardAt;
        this.presentAt = heardAt;
        this.rightsEnd = heardAt + desk.rightsMillis();
    }

    String id() {
        return id;
    }

    Hub hub() {
        return hub;
    }

    /// May be read from any thread.
    Actor actor() {
        return actor;
    }

    /// A stream of text has no place for binary frames.
    boolean takesBinary() {
        return wire.hearsClient();
    }

    boolean isClosed() {
        return closed;
    }

    // ---- what the client says

    void receive(String text) {
        if (closed || !withinBudget()) {
            return;
        }
        switch (ClientFrame.read(text)) {
            case ClientFrame.Ping() -> queue(ServerFrames.pong());
            case ClientFrame.Subscribe ask ->
                subscribe(new Subscription(this, ask.id(), ask.channel(), ask.position(), ask.params()));
            case ClientFrame.Unsubscribe(String channel) -> unsubscribe(channel, ServerFrames.BY_CLIENT);
            case ClientFrame.Look(String channel, JsonNode bounds) -> look(channel, bounds);
            case ClientFrame.Refresh(String ticket) -> desk.refresh(this, ticket);
            case ClientFrame.Garbled() -> close(CloseCode.BAD_FRAME);
        }
    }

    private boolean withinBudget() {
        long now = Hub.millis();
        frameBudget =
                Math.min(Limits.INBOUND_BURST, frameBudget + (now - heardAt) / 1_000.0 * Limits.INBOUND_PER_SECOND);
        heardAt = now;
        frameBudget--;
        if (frameBudget < 0) {
            close(CloseCode.TOO_MANY);
        }
        return frameBudget >= 0;
    }

    /// A second request for a channel takes the place of the first.
    void subscribe(Subscription asked) {
        Subscription former = subscriptions.remove(asked.channel());
        if (former != null) {
            end(former);
        }
        if (subscriptions.size() >= Limits.SUBSCRIPTIONS) {
            queue(ServerFrames.error(
                    asked.requestId(),
                    asked.channel(),
                    "live.too-many-subscriptions",
                    "Unsubscribe from others first"));
            return;
        }
        subscriptions.put(asked.channel(), asked);
        metrics.subscribed();
        answerLater(asked);
    }

    /// Ends a subscription and tells the client, also when there was none: it may have been refused meanwhile.
    void unsubscribe(String channel, String code) {
        Subscription former = subscriptions.remove(channel);
        if (former != null) {
            end(former);
        }
        if (former != null || code.equals(ServerFrames.BY_CLIENT)) {
            queue(ServerFrames.unsubscribed(channel, code));
        }
    }

    /// The client looks at another part of the map; it is shown what it did not see before.
    private void look(String channel, JsonNode bounds) {
        Subscription looking = subscriptions.get(channel);
        MapView known = looking == null ? null : looking.view();
        if (looking == null || known == null) {
            return;
        }
        try {
            looking.look(MapView.of(bounds));
        } catch (Refusal refused) {
            queue(ServerFrames.error(null, channel, refused.code(), refused.message()));
            return;
        }
        if (!looking.isPending()) {
            showMap(looking, known);
        }
    }

    /// The client brought a new ticket; null when it was not good.
    void refreshed(@Nullable Actor again) {
        if (again == null
                || !again.id().equals(actor.id())
                || again.role() != actor.role()
                || !Objects.equals(again.sessionId(), actor.sessionId())) {
            close(CloseCode.NOT_VALID);
            return;
        }
        actor = again;
        rightsEnd = Hub.millis() + desk.rightsMillis();
        queue(ServerFrames.refreshed());
    }

    /// The user's rights are others now: goes on with those, gives up what they no longer allow, or ends.
    void renew() {
        if (closed) {
            return;
        }
        try {
            actor = desk.renewed(actor);
        } catch (Refusal ended) {
            close(CloseCode.NOT_VALID);
            return;
        }
        subscriptions.values().forEach(desk::reconsider);
    }

    // ---- answering subscriptions

    private void answerLater(Subscription asked) {
        wire.incomplete();
        if (waiting == null) {
            waiting = new ArrayDeque<>(2);
        }
        waiting.add(asked);
        answerNext();
    }

    private void answerNext() {
        while (waiting != null && !answering && !writing && outgoing.isEmpty() && !closed) {
            Subscription next = waiting.poll();
            if (next == null) {
                waiting = null;
            } else if (!next.hasEnded()) {
                answering = true;
                desk.answer(next);
            }
        }
    }

    /// Makes the subscription a listener through `enter`, and answers it from memory when it wants to resume and the
    /// channel remembers enough. Empty when nothing more is to be done.
    Optional<Channel> join(Subscription asked, Supplier<Channel> enter, @Nullable Position resumable) {
        if (closed || asked.hasEnded()) {
            answering = false;
            answerNext();
            return Optional.empty();
        }
        Channel channel = asked.joined();
        if (channel == null) {
            channel = enter.get();
            asked.join(channel);
        }
        List<Frame> missed = resumable == null ? null : channel.after(resumable.offset());
        if (resumable == null || missed == null) {
            return Optional.of(channel);
        }
        metrics.resumedFromMemory();
        answered(asked, new Answer.Replay(resumable.epoch(), resumable.offset(), missed));
        return Optional.empty();
    }

    void answered(Subscription asked, Answer answer) {
        answering = false;
        if (closed || asked.hasEnded()) {
            answerNext();
            return;
        }
        switch (answer) {
            case Answer.Refused(String code, String message) -> {
                subscriptions.remove(asked.channel(), asked);
                end(asked);
                queue(ServerFrames.error(asked.requestId(), asked.channel(), code, message));
            }
            case Answer.Snapshot(Frame frame, long offset) -> {
                grant(frame);
                asked.answered(offset);
                showMap(asked, null);
            }
            case Answer.Replay replay -> {
                grant(ServerFrames.recovered(asked.requestId(), asked.channel(), replay.epoch(), replay.reached()));
                replay.missed().forEach(this::grant);
                asked.answered(replay.reached());
                showMap(asked, null);
            }
        }
        answerNext();
    }

    /// The client's picture of the channel has a hole: it gets a new snapshot.
    void restart(Subscription broken) {
        if (!broken.hasEnded() && !broken.isPending()) {
            broken.restart();
            answerLater(broken);
        }
    }

    // ---- what the client is told

    void queue(Frame frame) {
        if (!closed) {
            if (outgoing.add(frame)) {
                flushLater();
            } else {
                overflow();
            }
        }
    }

    void queueState(Frame frame) {
        if (!closed) {
            if (outgoing.addState(frame)) {
                metrics.conflated();
            }
            flushLater();
        }
    }

    /// News of a tile. Where older news still waits, both give way to the whole tile.
    void queueTile(Frame frame, MapBoard board) {
        queueState(outgoing.holds(frame) ? board.whole(frame.tile()) : frame);
    }

    private void showMap(Subscription looking, @Nullable MapView known) {
        MapView view = looking.view();
        MapBoard board = view == null ? null : desk.board(looking.channel());
        if (view != null && board != null) {
            board.wholes(view, known).forEach(this::queueState);
        }
    }

    private void grant(Frame frame) {
        outgoing.grant(frame);
        flushLater();
    }

    private void flushLater() {
        if (!flushPlanned && !writing) {
            flushPlanned = true;
            hub.flushLater(this);
        }
    }

    void flush() {
        flushPlanned = false;
        if (closed || writing || outgoing.isEmpty()) {
            return;
        }
        List<Frame> batch = outgoing.take(Limits.WRITE_BYTES);
        writing = true;
        toldAt = Hub.millis();
        metrics.sent(batch);
        wire.write(batch, this::written);
    }

    private void written() {
        writing = false;
        if (!outgoing.isEmpty()) {
            flushLater();
            return;
        }
        answerNext();
        if (waiting == null && !answering) {
            wire.complete(this::completeUpTo);
        }
    }

    private long completeUpTo() {
        long known = subscriptions.values().stream()
                .filter(each -> each.part() == null)
                .mapToLong(Subscription::told)
                .min()
                .orElse(0);
        return Math.max(known, hub.told());
    }

    // ---- ends

    void overflow() {
        if (!closed) {
            metrics.overflowed();
            close(CloseCode.TOO_SLOW);
        }
    }

    /// Looks after silence and the end of rights, and tells now and then that the user is still here.
    void sweep(long now) {
        if (now - presentAt > PRESENCE_MILLIS) {
            presentAt = now;
            desk.present(actor);
        }
        if (now > rightsEnd) {
            close(CloseCode.NOT_VALID);
        } else if (wire.hearsClient() && now - heardAt > 3 * desk.pingMillis()) {
            close(CloseCode.TOO_SLOW);
        } else if (!wire.hearsClient() && now - toldAt > desk.pingMillis()) {
            toldAt = now;
            wire.keepAlive();
        }
    }

    void close(CloseCode code) {
        if (!closed) {
            metrics.closed(code);
            gone();
            wire.close(code);
        }
    }

    /// The client has left, or is made to.
    void gone() {
        if (closed) {
            return;
        }
        closed = true;
        new ArrayList<>(subscriptions.values()).forEach(this::end);
        subscriptions.clear();
        waiting = null;
        hub.remove(this);
        desk.left(this);
    }

    private void end(Subscription subscription) {
        subscription.end();
        metrics.unsubscribed();
        Channel channel = subscription.joined();
        if (channel != null) {
            hub.leave(channel, subscription);
        }
    }
}
