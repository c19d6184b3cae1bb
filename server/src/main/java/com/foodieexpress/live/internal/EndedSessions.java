package com.foodieexpress.live.internal;

import com.foodieexpress.platform.access.SessionEndListener;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/// Ends the connections and spoils the tickets of sessions that have ended.
@Singleton
class EndedSessions implements SessionEndListener {

    private final Connections connections;
    private final Tickets tickets;
    private final Desk desk;

    EndedSessions(Connections connections, Tickets tickets, Desk desk) {
        this.connections = connections;
        this.tickets = tickets;
        this.desk = desk;
    }

    @Override
    public void ended(List<UUID> sessions) {
        long now = Hub.millis();
        for (UUID session : sessions) {
            connections.endSession(session, now);
            desk.run(() -> tickets.cancelOfSession(session));
        }
    }
}
