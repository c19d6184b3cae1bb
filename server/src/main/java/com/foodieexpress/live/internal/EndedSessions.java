package com.foodieexpress.live.internal;

import com.foodieexpress.platform.events.EventTail;
import com.foodieexpress.platform.events.StoredEvent;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Ends the connections and spoils the tickets of a session that was ended (`session.revoked` with `sessionId`).
@Singleton
class EndedSessions implements EventTail {

    private static final Logger LOG = Logger.getLogger(EndedSessions.class);

    private final Connections connections;
    private final Tickets tickets;
    private final Desk desk;

    EndedSessions(Connections connections, Tickets tickets, Desk desk) {
        this.connections = connections;
        this.tickets = tickets;
        this.desk = desk;
    }

    @Override
    public void follow(List<StoredEvent> batch) {
        for (StoredEvent event : batch) {
            if (event.type().equals("session.revoked")) {
                end(event);
            }
        }
    }

    private void end(StoredEvent event) {
        try {
            UUID session = UUID.fromString(event.data().path("sessionId").asText());
            connections.endSession(session, Hub.millis());
            desk.run(() -> tickets.cancelOfSession(session));
        } catch (IllegalArgumentException e) {
            LOG.errorf("event=%s names no session", event.id());
        }
    }
}
