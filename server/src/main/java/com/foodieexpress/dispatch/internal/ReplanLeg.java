package com.foodieexpress.dispatch.internal;

import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.time.BusinessClock;
import com.foodieexpress.routing.Route;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Gives a rider who left the route a new way to where they are going.
@ApplicationScoped
class ReplanLeg {

    private final Database database;
    private final DeliveryStore deliveries;
    private final DeliveryTrailStore trail;
    private final DispatchEvents events;
    private final Ways ways;
    private final BusinessClock clock;

    ReplanLeg(
            Database database,
            DeliveryStore deliveries,
            DeliveryTrailStore trail,
            DispatchEvents events,
            Ways ways,
            BusinessClock clock) {
        this.database = database;
        this.deliveries = deliveries;
        this.trail = trail;
        this.events = events;
        this.ways = ways;
        this.clock = clock;
    }

    /// Leaves a delivery alone whose way is another one by now: who has picked up meanwhile must not be sent back to
    /// the restaurant.
    void replan(ActiveJobs.Job job, GeoPoint from) {
        Delivery delivery = job.delivery();
        Leg.Target target = job.leg().target();
        Route route = ways.between(from, target == Leg.Target.RESTAURANT ? delivery.restaurant() : delivery.dropoff());
        database.run(tx -> {
            Delivery current = deliveries.lock(tx, delivery.id());
            Optional<Leg> leg = trail.currentLeg(tx, delivery.id());
            boolean isSameWay = leg.isPresent() && leg.get().seq() == job.leg().seq();
            if (current.state().isJob()
                    && delivery.riderId() != null
                    && delivery.riderId().equals(current.riderId())
                    && isSameWay) {
                trail.addLeg(
                        tx,
                        delivery.id(),
                        target,
                        route.polyline(),
                        route.distanceMetres(),
                        route.durationSeconds(),
                        clock.instant());
                events.legPlanned(tx, current);
            }
        });
    }
}
