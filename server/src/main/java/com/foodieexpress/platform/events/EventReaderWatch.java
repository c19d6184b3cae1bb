package com.foodieexpress.platform.events;

import com.foodieexpress.platform.db.Database;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Tells how the readers fare: dead letters and lag as metrics, dead letters in the health answer too. A node with dead
/// letters stays ready: to take it out of service would help nobody.
@Readiness
@ApplicationScoped
class EventReaderWatch implements HealthCheck {

    private final Database database;
    private final DeadLetters letters;
    private final MeterRegistry registry;
    private final Instance<EventReader> readers;
    private final EventStore store = new EventStore();

    EventReaderWatch(Database database, DeadLetters letters, MeterRegistry registry, Instance<EventReader> readers) {
        this.database = database;
        this.letters = letters;
        this.registry = registry;
        this.readers = readers;
    }

    void start(@Observes @Priority(510) StartupEvent event) {
        Gauge.builder("foodie.events.letters", letters, from -> from.count().failed())
                .tag("state", "failed")
                .register(registry);
        Gauge.builder("foodie.events.letters", letters, from -> from.count().held())
                .tag("state", "held")
                .register(registry);
        for (EventReader reader : readers) {
            Gauge.builder("foodie.events.lag", () -> lag(reader.name()))
                    .tag("reader", reader.name())
                    .register(registry);
        }
    }

    @Override
    public HealthCheckResponse call() {
        DeadLetterStore.Count count = letters.count();
        return HealthCheckResponse.named("event-readers")
                .up()
                .withData("deadLetters", count.failed())
                .withData("heldEvents", count.held())
                .build();
    }

    private long lag(String reader) {
        return database.read(tx -> store.head(tx) - store.position(tx, reader));
    }
}
