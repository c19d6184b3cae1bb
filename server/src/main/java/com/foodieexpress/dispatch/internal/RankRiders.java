package com.foodieexpress.dispatch.internal;

import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.platform.settings.Settings;
import com.foodieexpress.platform.time.BusinessClock;
import com.foodieexpress.routing.Profile;
import com.foodieexpress.routing.Routing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Ranks the riders for one delivery by travel time to the restaurant, with a bonus for those who have waited long for
/// work.
///
/// Score in seconds, lower is better: travel − weight × idle time, the idle time counted up to a cap; by default a
/// tenth and 20 minutes, so waiting weighs two minutes at most.
@ApplicationScoped
class RankRiders {

    private static final int REMEMBERED = 12;

    private final FreeRiders free;
    private final RiderPositions positions;
    private final Routing routing;
    private final BusinessClock clock;
    private final Settings settings;

    RankRiders(FreeRiders free, RiderPositions positions, Routing routing, BusinessClock clock, Settings settings) {
        this.free = free;
        this.positions = positions;
        this.routing = routing;
        this.clock = clock;
        this.settings = settings;
    }

    record Candidate(UUID riderId, GeoPoint position, double travelSeconds, double idleSeconds, double score) {

        static Candidate of(
                UUID riderId, GeoPoint position, double travelSeconds, double idleSeconds, SearchSettings search) {
            double counted = Math.min(idleSeconds, search.idleCap().toSeconds());
            return new Candidate(
                    riderId, position, travelSeconds, idleSeconds, travelSeconds - search.idleWeight() * counted);
        }
    }

    record Excluded(UUID riderId, String why) {}

    record Ranking(FreeRiders.Snapshot riders, List<Candidate> ranked, List<Excluded> excluded) {

        List<Candidate> best(int count) {
            return ranked.subList(0, Math.min(count, ranked.size()));
        }

        /// What is remembered of the round: whom it asked, who came next, and why others were left out, up to
        /// [#REMEMBERED] of each. Whoever is missing was further down the list.
        List<OfferStore.Candidate> decisions(List<UUID> offered) {
            var decisions = new ArrayList<OfferStore.Candidate>();
            for (Candidate candidate : best(REMEMBERED)) {
                String outcome = offered.contains(candidate.riderId()) ? "offered" : "outranked";
                decisions.add(new OfferStore.Candidate(
                        candidate.riderId(),
                        candidate.travelSeconds(),
                        candidate.idleSeconds(),
                        candidate.score(),
                        outcome));
            }
            excluded.stream()
                    .limit(REMEMBERED)
                    .forEach(
                            out -> decisions.add(new OfferStore.Candidate(out.riderId(), null, null, null, out.why())));
            return decisions;
        }
    }

    /// The free riders ranked for a delivery, those who have refused it left out; when all who are left have said no
    /// once, they are asked again rather than nobody.
    Ranking of(Delivery delivery, Set<UUID> refused) {
        FreeRiders.Snapshot riders = free.now();
        Ranking fresh = rank(delivery, riders, refused);
        return fresh.ranked().isEmpty() && !refused.isEmpty() ? rank(delivery, riders, Set.of()) : fresh;
    }

    private Ranking rank(Delivery delivery, FreeRiders.Snapshot riders, Set<UUID> refused) {
        Instant now = clock.instant();
        SearchSettings search = settings.of(SearchSettings.class);
        var eligible = new ArrayList<RiderStore.Rider>();
        var origins = new ArrayList<GeoPoint>();
        var excluded = new ArrayList<Excluded>();
        for (RiderStore.Free candidate : riders.riders()) {
            RiderPositions.Known known = positions.known(candidate.rider());
            String why = riders.holdsOffer(candidate) ? "has_offer" : whyNot(candidate, refused, known, now);
            if (why != null || known == null) {
                excluded.add(new Excluded(candidate.rider().id(), why == null ? "no_position" : why));
            } else {
                eligible.add(candidate.rider());
                origins.add(known.point());
            }
        }
        List<OptionalDouble> seconds =
                origins.isEmpty() ? List.of() : routing.secondsToOne(origins, delivery.restaurant(), Profile.SCOOTER);
        var ranked = new ArrayList<Candidate>();
        for (int i = 0; i < eligible.size(); i++) {
            RiderStore.Rider rider = eligible.get(i);
            if (seconds.get(i).isEmpty()) {
                excluded.add(new Excluded(rider.id(), "unreachable"));
            } else {
                double idle =
                        Math.max(0, Duration.between(rider.idleSince(), now).toSeconds());
                ranked.add(
                        Candidate.of(rider.id(), origins.get(i), seconds.get(i).getAsDouble(), idle, search));
            }
        }
        ranked.sort(Comparator.comparingDouble(Candidate::score).thenComparing(Candidate::riderId));
        return new Ranking(riders, ranked, excluded);
    }

    private @Nullable String whyNot(
            RiderStore.Free candidate, Set<UUID> refused, RiderPositions.@Nullable Known known, Instant now) {
        if (refused.contains(candidate.rider().id())) {
            return "declined_before";
        }
        if (known == null) {
            return "no_position";
        }
        return known.at().isBefore(now.minus(settings.of(SearchSettings.class).positionLife())) ? "stale" : null;
    }
}
