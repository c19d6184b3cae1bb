package com.foodieexpress.dispatch.internal;

import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.jobs.Jobs;
import com.foodieexpress.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A rider comes to work, takes a break, goes home.
@ApplicationScoped
class SetRiderStatus {

    /// How many waiting searches a rider coming online wakes.
    private static final int WOKEN = 5;

    private final Database database;
    private final RiderStore riders;
    private final DeliveryStore deliveries;
    private final OfferStore offers;
    private final CloseOffer closeOffer;
    private final DispatchEvents events;
    private final Jobs jobs;
    private final BusinessClock clock;

    SetRiderStatus(
            Database database,
            RiderStore riders,
            DeliveryStore deliveries,
            OfferStore offers,
            CloseOffer closeOffer,
            DispatchEvents events,
            Jobs jobs,
            BusinessClock clock) {
        this.database = database;
        this.riders = riders;
        this.deliveries = deliveries;
        this.offers = offers;
        this.closeOffer = closeOffer;
        this.events = events;
        this.jobs = jobs;
        this.clock = clock;
    }

    /// Refuses `dispatch.on-job` (409) when a rider with a delivery wants to leave.
    void to(Actor rider, RiderStore.Status status, @Nullable GeoPoint position) {
        database.run(tx -> {
            if (status != RiderStore.Status.ONLINE) {
                requireNoJob(tx, rider.id());
            }
            boolean changed = riders.find(tx, rider.id())
                    .map(before -> before.status() != status)
                    .orElse(true);
            Instant now = clock.instant();
            riders.set(tx, rider.id(), status, position, now);
            if (!changed) {
                return;
            }
            events.rider(tx, rider.id(), status, rider);
            if (status == RiderStore.Status.ONLINE) {
                wakeSearches(tx, now);
            } else {
                offers.openOf(tx, rider.id())
                        .forEach(offer -> closeOffer.close(tx, offer.id(), OfferCommand.DECLINE, rider, "left"));
            }
        });
    }

    private void requireNoJob(Tx tx, UUID riderId) {
        deliveries.jobOf(tx, riderId).ifPresent(job -> {
            throw Refusal.conflict("dispatch.on-job", "Finish or give back your delivery first");
        });
    }

    private void wakeSearches(Tx tx, Instant now) {
        deliveries.listSearchingWithoutOffer(tx, WOKEN).forEach(id -> SearchRider.schedule(jobs, tx, id, now));
    }
}
