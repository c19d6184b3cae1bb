package com.foodieexpress.live.internal;

import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.events.EventLog;
import com.foodieexpress.platform.events.NewEvent;
import com.foodieexpress.platform.events.StoredEvent;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// What the live tests need of the server: tickets for made-up users, and events.
@Singleton
class LiveFixture {

    private final Tickets tickets;
    private final Database database;
    private final EventLog log;
    private final MeterRegistry meters;
    private final EndedSessions endedSessions;

    LiveFixture(Tickets tickets, Database database, EventLog log, MeterRegistry meters, EndedSessions endedSessions) {
        this.tickets = tickets;
        this.database = database;
        this.log = log;
        this.meters = meters;
        this.endedSessions = endedSessions;
    }

    static Actor customer() {
        return new Actor(UuidV7.next(), Role.CUSTOMER, UuidV7.next(), true);
    }

    String ticket() {
        return tickets.issue(customer());
    }

    String ticket(Actor actor) {
        return tickets.issue(actor);
    }

    /// A channel nobody has used.
    static String freshChannel() {
        return "probe:" + UuidV7.next();
    }

    void tell(String channel, int n) {
        tell("probe.told", Map.of("n", n), channel);
    }

    void tell(String type, Map<String, Object> data, String... channels) {
        UUID entity = UuidV7.next();
        database.run(tx -> log.append(
                tx, new NewEvent(type, "probe", entity, List.of(channels), data, Actor.SYSTEM, Instant.EPOCH)));
    }

    /// As identity tells each node of it.
    void endSession(Actor actor) {
        endedSessions.ended(List.of(Objects.requireNonNull(actor.sessionId())));
    }

    /// What the log holds of a channel, in order.
    List<Long> offsets(String channel) {
        return log.ofChannel(channel, 0, 10_000).stream()
                .map(StoredEvent::offset)
                .toList();
    }

    double count(String counter) {
        return meters.get(counter).counter().count();
    }

    double gauge(String name) {
        return meters.get(name).gauge().value();
    }

    double count(String counter, String outcome) {
        return meters.get(counter).tag("outcome", outcome).counter().count();
    }

    String epoch() {
        return log.epoch();
    }

    long head() {
        return database.read(log::head);
    }
}
