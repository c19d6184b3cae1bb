package com.foodieexpress.live.internal;

import io.netty.channel.EventLoop;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All live connections of this node, by event loop, user and session. Thread-safe.
@Singleton
class Connections {

    /// How long the end of a session is remembered: longer than a ticket lives, so that none issued before it can
    /// still open a connection after it.
    private static final long MEMORY_MILLIS = 120_000;

    private final ConcurrentMap<EventLoop, Hub> hubs = new ConcurrentHashMap<>();
    private final ConcurrentMap<UUID, List<Connection>> byUser = new ConcurrentHashMap<>();
    private final ConcurrentMap<UUID, List<Connection>> bySession = new ConcurrentHashMap<>();
    private final ConcurrentMap<UUID, Long> endedSessions = new ConcurrentHashMap<>();
    private final AtomicInteger size = new AtomicInteger();

    Hub hub(EventLoop loop) {
        return hubs.computeIfAbsent(loop, Hub::new);
    }

    Collection<Hub> hubs() {
        return hubs.values();
    }

    int size() {
        return size.get();
    }

    /// Takes the connection in, or answers why it may not be.
    @Nullable
    CloseCode admit(Connection connection) {
        UUID session = connection.actor().sessionId();
        List<Connection> ofUser = byUser.merge(connection.actor().id(), List.of(connection), Connections::joined);
        size.incrementAndGet();
        if (session != null) {
            bySession.merge(session, List.of(connection), Connections::joined);
            // Asked after the connection can be found: a session that ends now ends it.
            if (endedSessions.containsKey(session)) {
                return CloseCode.NOT_VALID;
            }
        }
        return ofUser.size() > Limits.CONNECTIONS_PER_USER ? CloseCode.TOO_MANY : null;
    }

    void remove(Connection connection) {
        size.decrementAndGet();
        byUser.computeIfPresent(connection.actor().id(), (user, list) -> without(list, connection));
        UUID session = connection.actor().sessionId();
        if (session != null) {
            bySession.computeIfPresent(session, (id, list) -> without(list, connection));
        }
    }

    void endSession(UUID session, long now) {
        endedSessions.put(session, now);
        for (Connection connection : bySession.getOrDefault(session, List.of())) {
            connection.hub().execute(() -> connection.close(CloseCode.NOT_VALID));
        }
    }

    void revoke(UUID user, String channel) {
        for (Connection connection : byUser.getOrDefault(user, List.of())) {
            connection.hub().execute(() -> connection.unsubscribe(channel, ServerFrames.FORBIDDEN));
        }
    }

    void renew(UUID user) {
        for (Connection connection : byUser.getOrDefault(user, List.of())) {
            connection.hub().execute(connection::renew);
        }
    }

    /// Holds everybody against the rights they have now: the end of one may have gone unheard.
    void renewAll() {
        hubs.values().forEach(hub -> hub.execute(() -> hub.connections().forEach(Connection::renew)));
    }

    void sweep(long now) {
        endedSessions.values().removeIf(at -> now - at > MEMORY_MILLIS);
        hubs.values().forEach(hub -> hub.execute(() -> hub.sweep(now)));
    }

    private static List<Connection> joined(List<Connection> some, List<Connection> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static @Nullable List<Connection> without(List<Connection> list, Connection gone) {
        List<Connection> rest = list.stream().filter(each -> each != gone).toList();
        return rest.isEmpty() ? null : rest;
    }
}
