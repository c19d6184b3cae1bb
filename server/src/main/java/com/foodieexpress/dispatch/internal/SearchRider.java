package com.foodieexpress.dispatch.internal;

import com.foodieexpress.dispatch.DeliveryState;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.ordering.Fault;
import com.foodieexpress.ordering.Ordering;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.jobs.Job;
import com.foodieexpress.platform.jobs.JobHandler;
import com.foodieexpress.platform.jobs.Jobs;
import com.foodieexpress.platform.settings.Settings;
import com.foodieexpress.platform.time.BusinessClock;
import com.foodieexpress.routing.Route;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// One round of looking for a rider: rank the candidates, offer to the best, remember why.
@ApplicationScoped
class SearchRider implements JobHandler {

    private static final String KIND = "dispatch.search";

    private final Database database;
    private final DeliveryStore deliveries;
    private final DeliveryTrailStore trail;
    private final OfferStore offers;
    private final RankRiders rank;
    private final DispatchEvents events;
    private final Ordering ordering;
    private final Ways ways;
    private final Jobs jobs;
    private final BusinessClock clock;
    private final DispatchConfig config;
    private final Settings settings;

    SearchRider(
            Database database,
            DeliveryStore deliveries,
            DeliveryTrailStore trail,
            OfferStore offers,
            RankRiders rank,
            DispatchEvents events,
            Ordering ordering,
            Ways ways,
            Jobs jobs,
            BusinessClock clock,
            DispatchConfig config,
            Settings settings) {
        this.database = database;
        this.deliveries = deliveries;
        this.trail = trail;
        this.offers = offers;
        this.rank = rank;
        this.events = events;
        this.ordering = ordering;
        this.ways = ways;
        this.jobs = jobs;
        this.clock = clock;
        this.config = config;
        this.settings = settings;
    }

    static void schedule(Jobs jobs, Tx tx, UUID deliveryId, Instant at) {
        jobs.at(tx, key(deliveryId), KIND, at, Map.of("deliveryId", deliveryId));
    }

    static void cancel(Jobs jobs, Tx tx, UUID deliveryId) {
        jobs.cancel(tx, key(deliveryId));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        UUID deliveryId = UUID.fromString(job.payload().get("deliveryId").asText());
        Start start = database.write(tx -> new Start(begin(tx, deliveryId), offers.refusedBy(tx, deliveryId)));
        Delivery delivery = start.delivery();
        if (delivery.state() != DeliveryState.SEARCHING || gaveUp(delivery)) {
            return;
        }
        RankRiders.Ranking ranking = rank.of(delivery, start.refused());
        SearchSettings search = settings.of(SearchSettings.class);
        int wanted = delivery.round() < search.soloRounds() ? 1 : search.groupSize();
        List<Offer> prepared = prepare(delivery, ranking, wanted);
        database.run(tx -> send(tx, deliveryId, ranking, prepared));
    }

    private record Start(Delivery delivery, Set<UUID> refused) {}

    private Delivery begin(Tx tx, UUID deliveryId) {
        Delivery delivery = deliveries.lock(tx, deliveryId);
        if (delivery.state() != DeliveryState.PENDING) {
            return delivery;
        }
        Instant now = clock.instant();
        deliveries.setState(tx, deliveryId, DeliveryState.SEARCHING, now);
        trail.addStatus(tx, deliveryId, DeliveryState.SEARCHING, now, Actor.SYSTEM, null, false, null);
        Delivery searching = deliveries.lock(tx, deliveryId);
        events.reached(tx, searching, Actor.SYSTEM, null, false, null);
        return searching;
    }

    /// Nobody for too long: the order ends, the platform bears it.
    private boolean gaveUp(Delivery delivery) {
        Duration limit = settings.of(SearchSettings.class).limit();
        // An order is never due before its delivery was opened, so a young search need not read it.
        if (clock.instant().isBefore(delivery.createdAt().plus(limit))) {
            return false;
        }
        Instant readyBy = ordering.order(delivery.orderId()).readyBy();
        if (readyBy != null && clock.instant().isBefore(readyBy.plus(limit))) {
            return false;
        }
        try {
            database.run(tx -> ordering.cancel(tx, delivery.orderId(), "no_rider", Fault.PLATFORM, Actor.SYSTEM));
        } catch (Refusal movedOn) {
            return false;
        }
        return true;
    }

    private List<Offer> prepare(Delivery delivery, RankRiders.Ranking ranking, int wanted) {
        var prepared = new ArrayList<Offer>();
        for (RankRiders.Candidate candidate : ranking.best(wanted)) {
            Route way = ways.between(candidate.position(), delivery.restaurant());
            Instant now = clock.instant();
            prepared.add(new Offer(
                    UuidV7.next(),
                    delivery.id(),
                    candidate.riderId(),
                    Offer.State.SENT,
                    way.distanceMetres(),
                    way.durationSeconds(),
                    now,
                    now.plus(offerLife())));
        }
        return prepared;
    }

    private Duration offerLife() {
        return clock.atLeastOnTheWall(settings.of(SearchSettings.class).offerLife(), config.offerLifeOnTheWall());
    }

    private void send(Tx tx, UUID deliveryId, RankRiders.Ranking ranking, List<Offer> prepared) {
        Delivery delivery = deliveries.lock(tx, deliveryId);
        if (delivery.state() != DeliveryState.SEARCHING
                || !offers.openFor(tx, deliveryId).isEmpty()) {
            return;
        }
        int round = delivery.round() + 1;
        var sent = new ArrayList<UUID>();
        for (Offer offer : prepared) {
            if (offers.insert(tx, offer)) {
                sent.add(offer.riderId());
                ranking.riders().asked(offer.riderId());
                jobs.at(
                        tx,
                        OfferExpiry.key(offer.id()),
                        OfferExpiry.KIND,
                        offer.expiresAt(),
                        Map.of("offerId", offer.id()));
                events.offer(tx, offer, Offer.State.SENT, delivery.orderId(), Actor.SYSTEM);
            }
        }
        if (sent.isEmpty()) {
            Duration pause =
                    clock.atLeastOnTheWall(settings.of(SearchSettings.class).pause(), config.searchPauseOnTheWall());
            schedule(jobs, tx, deliveryId, clock.instant().plus(pause));
            return;
        }
        deliveries.setRound(tx, deliveryId, round);
        offers.record(tx, deliveryId, round, ranking.decisions(sent), clock.instant());
    }

    private static String key(UUID deliveryId) {
        return "delivery:" + deliveryId + ":search";
    }
}
