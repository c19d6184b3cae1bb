package com.foodieexpress.live.internal;

import com.foodieexpress.live.Moving;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The maps of this node, each told ten times a second to those who look at it: a tile's news is written
/// once for all of them. Thread-safe.
@Singleton
class MapBoards {

    private static final Logger LOG = Logger.getLogger(MapBoards.class);
    private static final long TELL_MILLIS = 100;
    private static final int ROUNDS_BETWEEN_SWEEPS = 600;

    private final Channels channels;
    private final Policies policies;
    private final Map<String, MapBoard> boards = new ConcurrentHashMap<>();
    private final ScheduledExecutorService teller = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("live-map").factory());
    private long rounds;

    MapBoards(Channels channels, Policies policies) {
        this.channels = channels;
        this.policies = policies;
    }

    void start(@Observes StartupEvent event) {
        teller.scheduleAtFixedRate(this::tell, TELL_MILLIS, TELL_MILLIS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        teller.shutdownNow();
    }

    /// Null where nothing moves.
    @Nullable
    MapBoard find(String channel) {
        return boards.get(channel);
    }

    void move(String channel, Moving thing) {
        MapBoard board = boards.get(channel);
        if (board == null) {
            board = boards.computeIfAbsent(channel, name -> new MapBoard(name, policies.legend(name)));
        }
        board.move(thing, Hub.millis());
    }

    void remove(String channel, UUID id) {
        MapBoard board = boards.get(channel);
        if (board != null) {
            board.remove(id);
        }
    }

    void tell() {
        rounds++;
        boards.forEach((name, board) -> {
            try {
                tell(name, board);
            } catch (RuntimeException e) {
                LOG.errorf(e, "channel=%s its map could not be told", name);
            }
        });
    }

    private void tell(String name, MapBoard board) {
        Channel channel = channels.find(name);
        if (channel == null) {
            board.changes(null);
        } else {
            board.changes(channel.hasPlainListeners() ? inJson(channel) : null)
                    .forEach(frame -> channel.tile(frame, board));
        }
        if (rounds % ROUNDS_BETWEEN_SWEEPS == 0) {
            board.forgetSilent(Hub.millis());
        }
    }

    private static MapBoard.JsonListener inJson(Channel channel) {
        return (key, place) -> channel.state(ServerFrames.state(channel.name(), key, place));
    }
}
