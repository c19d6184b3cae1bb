package com.foodieexpress.dispatch.internal;

import com.foodieexpress.dispatch.DeliveryState;
import com.foodieexpress.ordering.OrderFacts;
import com.foodieexpress.ordering.Ordering;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.settings.Settings;
import com.foodieexpress.platform.time.BusinessClock;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/// Writes the current estimate to the order, beside the stream of positions and never in its way.
@ApplicationScoped
class EtaKeeper {

    private static final Logger LOG = Logger.getLogger(EtaKeeper.class);
    private static final int AT_ONCE = 4;

    private final Database database;
    private final Ordering ordering;
    private final BusinessClock clock;
    private final Settings settings;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore free = new Semaphore(AT_ONCE);

    EtaKeeper(Database database, Ordering ordering, BusinessClock clock, Settings settings) {
        this.database = database;
        this.ordering = ordering;
        this.clock = clock;
        this.settings = settings;
    }

    void stop(@Observes ShutdownEvent event) {
        workers.shutdown();
    }

    /// Skips the update when too many are under way; the next fix brings another.
    void update(Delivery delivery, double remainingSeconds) {
        if (!free.tryAcquire()) {
            return;
        }
        workers.execute(() -> {
            try {
                write(delivery, remainingSeconds);
            } catch (RuntimeException e) {
                LOG.warnf(e, "order=%s estimate was not stored", delivery.orderId());
            } finally {
                free.release();
            }
        });
    }

    private void write(Delivery delivery, double remainingSeconds) {
        OrderFacts order = ordering.order(delivery.orderId());
        if (order.state().isFinal()) {
            return;
        }
        Eta.Window eta = estimate(delivery, order, remainingSeconds);
        database.run(tx -> ordering.promise(tx, order.id(), eta.low(), eta.high(), null));
    }

    private Eta.Window estimate(Delivery delivery, OrderFacts order, double remainingSeconds) {
        Instant now = clock.instant();
        DeliveryState state = delivery.state();
        if (state.isBeforePickup()) {
            Instant ready = order.readyAt() != null ? order.readyAt() : order.readyBy() != null ? order.readyBy() : now;
            return Eta.beforePickup(
                    ready,
                    now,
                    remainingSeconds,
                    delivery.routeSeconds(),
                    settings.of(DeliverySettings.class).handoverSeconds());
        }
        return Eta.carrying(
                now, remainingSeconds, settings.of(DeliverySettings.class).handoverSeconds());
    }
}
