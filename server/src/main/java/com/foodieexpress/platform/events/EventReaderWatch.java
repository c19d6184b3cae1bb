package com.foodieexpress.platform.events;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Tells how the readers fare: dead letters and lag as metrics, dead letters in the health answer too. A node with dead
/// letters stays ready: to take it out of service would help nobody.
///
/// The metrics say what was read a moment ago, and nothing (`NaN`) while it cannot be read: whoever scrapes them is not
/// made to wait for a database that is away, which is when they are wanted most.
@Readiness
@ApplicationScoped
class EventReaderWatch implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(EventReaderWatch.class);
    private static final int SECONDS_BETWEEN = 2;

    private record Standing(long head, Map<String, Long> positions, DeadLetterStore.Count letters) {
        double lag(String reader) {
            return (double) head - positions.getOrDefault(reader, 0L);
        }
    }

    private final Database database;
    private final DeadLetters letters;
    private final MeterRegistry registry;
    private final Instance<EventReader> readers;
    private final EventStore store = new EventStore();
    private final DeadLetterStore letterStore = new DeadLetterStore();
    private final Semaphore stopping = new Semaphore(0);
    private volatile @Nullable Standing standing;

    EventReaderWatch(Database database, DeadLetters letters, MeterRegistry registry, Instance<EventReader> readers) {
        this.database = database;
        this.letters = letters;
        this.registry = registry;
        this.readers = readers;
    }

    void start(@Observes @Priority(510) StartupEvent event) {
        gauge("foodie.events.letters", "state", "failed", now -> now.letters().failed());
        gauge("foodie.events.letters", "state", "held", now -> now.letters().held());
        for (EventReader reader : readers) {
            gauge("foodie.events.lag", "reader", reader.name(), now -> now.lag(reader.name()));
        }
        Thread.ofVirtual().name("event-reader-watch").start(this::loop);
    }

    void stop(@Observes @Priority(400) ShutdownEvent event) {
        stopping.release();
    }

    private void gauge(String name, String tag, String value, ToDoubleFunction<Standing> figure) {
        Gauge.builder(name, () -> {
                    Standing now = standing;
                    return now == null ? Double.NaN : figure.applyAsDouble(now);
                })
                .tag(tag, value)
                .register(registry);
    }

    private void loop() {
        try {
            do {
                look();
            } while (!stopping.tryAcquire(SECONDS_BETWEEN, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            standing = database.read(this::standing);
        } catch (RuntimeException e) {
            standing = null;
            LOG.debug("how the readers stand cannot be read", e);
        }
    }

    private Standing standing(Tx tx) {
        return new Standing(store.head(tx), store.positions(tx), letterStore.count(tx));
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
}
