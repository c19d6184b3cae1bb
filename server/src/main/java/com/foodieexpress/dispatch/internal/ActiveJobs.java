package com.foodieexpress.dispatch.internal;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.events.EventTail;
import com.foodieexpress.platform.events.StoredEvent;
import com.foodieexpress.tracking.Tracking;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// The jobs riders are on, in memory on every node, kept current from the event log, so that a fix finds its order
/// without a query.
@ApplicationScoped
class ActiveJobs implements EventTail {

    record Job(Delivery delivery, Leg leg) {}

    private final Database database;
    private final DeliveryStore deliveries;
    private final DeliveryTrailStore trail;
    private final Tracking tracking;
    private final Map<UUID, Job> byRider = new ConcurrentHashMap<>();
    private final Map<UUID, UUID> riderOfDelivery = new ConcurrentHashMap<>();
    /// One thread: changes of one delivery must be taken in order.
    private final ExecutorService refresher = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("active-jobs").factory());

    ActiveJobs(Database database, DeliveryStore deliveries, DeliveryTrailStore trail, Tracking tracking) {
        this.database = database;
        this.deliveries = deliveries;
        this.trail = trail;
        this.tracking = tracking;
    }

    void start(@Observes @Priority(400) StartupEvent event) {
        database.read(deliveries::listOpen).forEach(this::take);
    }

    void stop(@Observes ShutdownEvent event) {
        refresher.shutdown();
    }

    Optional<Job> of(UUID riderId) {
        return Optional.ofNullable(byRider.get(riderId));
    }

    /// All of this moment, by rider.
    Map<UUID, Job> all() {
        return Map.copyOf(byRider);
    }

    @Override
    public void follow(List<StoredEvent> batch) {
        for (StoredEvent event : batch) {
            if (event.entityType().equals("delivery")) {
                UUID deliveryId = event.entityId();
                refresher.execute(() -> refresh(deliveryId));
            }
        }
    }

    private void refresh(UUID deliveryId) {
        database.read(tx -> deliveries.find(tx, deliveryId)).ifPresent(this::take);
    }

    private void take(Delivery delivery) {
        UUID former = riderOfDelivery.get(delivery.id());
        UUID rider = delivery.state().isJob() ? delivery.riderId() : null;
        if (former != null && !former.equals(rider)) {
            forget(former, delivery.id());
        }
        if (rider == null) {
            return;
        }
        Leg leg = database.read(tx -> trail.currentLeg(tx, delivery.id())).orElse(null);
        if (leg != null) {
            remember(rider, delivery, leg);
        }
    }

    private void remember(UUID rider, Delivery delivery, Leg leg) {
        Job before = byRider.put(rider, new Job(delivery, leg));
        riderOfDelivery.put(delivery.id(), rider);
        if (isNewLeg(before, delivery, leg)) {
            tracking.follow(
                    rider,
                    delivery.id(),
                    leg.route(),
                    leg.target() == Leg.Target.RESTAURANT ? delivery.restaurant() : delivery.dropoff());
        }
    }

    private static boolean isNewLeg(@Nullable Job before, Delivery delivery, Leg leg) {
        return before == null
                || !before.delivery().id().equals(delivery.id())
                || before.leg().seq() != leg.seq();
    }

    private void forget(UUID rider, UUID deliveryId) {
        byRider.computeIfPresent(rider, (id, job) -> job.delivery().id().equals(deliveryId) ? null : job);
        riderOfDelivery.remove(deliveryId);
        tracking.unfollow(rider, deliveryId);
    }
}
