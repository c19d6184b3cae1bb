package com.foodieexpress.dispatch.internal;

import com.foodieexpress.dispatch.DeliveryState;
import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.settings.Settings;
import com.foodieexpress.platform.time.BusinessClock;
import com.foodieexpress.tracking.Tracking.LegProgress;
import com.foodieexpress.tracking.Tracking.RiderPosition;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Draws conclusions from a rider's way: set off, arrived, left the route. The rider's own words come first; this only
/// helps.
@ApplicationScoped
class LegWatch {

    private static final Logger LOG = Logger.getLogger(LegWatch.class);

    private final Database database;
    private final ChangeDelivery change;
    private final ReplanLeg replan;
    private final Settings settings;
    private final BusinessClock clock;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<UUID> busy = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Instant> replanned = new ConcurrentHashMap<>();

    LegWatch(Database database, ChangeDelivery change, ReplanLeg replan, Settings settings, BusinessClock clock) {
        this.database = database;
        this.change = change;
        this.replan = replan;
        this.settings = settings;
        this.clock = clock;
    }

    void stop(@Observes ShutdownEvent event) {
        workers.shutdown();
    }

    /// Quick: decides here, acts on another thread, one act at a time for a delivery.
    void look(ActiveJobs.Job job, RiderPosition position, LegProgress progress) {
        DeliveryState next = conclusion(job, progress);
        UUID id = job.delivery().id();
        if (next != null) {
            once(id, () -> reach(id, next, position.point()));
        } else if (progress.offRoute() && isTimeToReplan(id) && once(id, () -> replan.replan(job, position.point()))) {
            replanned.put(id, clock.instant());
        }
    }

    private @Nullable DeliveryState conclusion(ActiveJobs.Job job, LegProgress progress) {
        DeliveryState state = job.delivery().state();
        boolean toRestaurant = job.leg().target() == Leg.Target.RESTAURANT;
        boolean setOff =
                progress.doneMetres() > settings.of(DeliverySettings.class).setOffMetres();
        return switch (state) {
            case ASSIGNED ->
                toRestaurant && progress.nearDestination()
                        ? DeliveryState.AT_PICKUP
                        : toRestaurant && setOff ? DeliveryState.EN_ROUTE_PICKUP : null;
            case EN_ROUTE_PICKUP -> toRestaurant && progress.nearDestination() ? DeliveryState.AT_PICKUP : null;
            case PICKED_UP -> !toRestaurant && setOff ? DeliveryState.EN_ROUTE_DROPOFF : null;
            case EN_ROUTE_DROPOFF -> !toRestaurant && progress.nearDestination() ? DeliveryState.AT_DROPOFF : null;
            case PENDING, SEARCHING, AT_PICKUP, AT_DROPOFF, DELIVERED, FAILED, RETURNING, RETURNED, CANCELLED -> null;
        };
    }

    private void reach(UUID deliveryId, DeliveryState state, GeoPoint point) {
        try {
            database.run(tx -> change.apply(
                    tx, deliveryId, state, Actor.SYSTEM, new ChangeDelivery.Details(point, null, "geofence")));
        } catch (Refusal riderWasFaster) {
            LOG.debugf("delivery=%s did not need the geofence", deliveryId);
        }
    }

    private boolean isTimeToReplan(UUID deliveryId) {
        Instant now = clock.instant();
        Instant last = replanned.get(deliveryId);
        if (last != null
                && now.isBefore(last.plus(settings.of(DeliverySettings.class).replanPause()))) {
            return false;
        }
        if (replanned.size() > 10_000) {
            replanned.values().removeIf(at -> at.isBefore(now.minus(Duration.ofHours(1))));
        }
        return true;
    }

    /// False when another act on the delivery is under way; then this one is left out.
    private boolean once(UUID deliveryId, Runnable act) {
        if (!busy.add(deliveryId)) {
            return false;
        }
        workers.execute(() -> {
            try {
                act.run();
            } catch (RuntimeException e) {
                LOG.warnf(e, "delivery=%s could not be helped along", deliveryId);
            } finally {
                busy.remove(deliveryId);
            }
        });
        return true;
    }
}
