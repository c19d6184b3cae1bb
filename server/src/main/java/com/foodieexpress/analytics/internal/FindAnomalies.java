package com.foodieexpress.analytics.internal;

import com.foodieexpress.activity.PersonActions.Visit;
import com.foodieexpress.analytics.internal.CredentialStuffing.FromNetwork;
import com.foodieexpress.analytics.internal.ImpossibleTravel.Sighting;
import com.foodieexpress.analytics.internal.RefundAbuse.Counted;
import com.foodieexpress.platform.audit.SignInTries;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.time.BusinessClock;
import com.foodieexpress.platform.time.WallClock;
import com.foodieexpress.tracking.Tracking;
import com.foodieexpress.tracking.Tracking.RiderPosition;
import com.foodieexpress.tracking.Tracking.StoredFix;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// Gathers what the detectors look at and asks each of them. The formulas are theirs.
@ApplicationScoped
class FindAnomalies {

    static final Duration TRIES_FOR = Duration.ofDays(30);
    static final Duration AROUND = Duration.ofMinutes(10);
    private static final int NETWORKS_MAX = 5;
    /// What a rider's phone recorded lately: an hour of it at its full rate.
    private static final Duration RIDDEN = Duration.ofHours(1);
    private static final int FIXES_MAX = 3_600;
    /// Tables of networks name the nearest large town.
    private static final double NETWORK_METRES = 50_000;

    private final SignInTries tries;
    private final Tracking tracking;
    private final NetworkPlaces places;
    private final WallClock wallClock;
    private final BusinessClock businessClock;
    private final CustomerOrderStore orders = new CustomerOrderStore();
    private final HourStore hours = new HourStore();

    FindAnomalies(
            SignInTries tries,
            Tracking tracking,
            NetworkPlaces places,
            WallClock wallClock,
            BusinessClock businessClock) {
        this.tries = tries;
        this.tracking = tracking;
        this.places = places;
        this.wallClock = wallClock;
        this.businessClock = businessClock;
    }

    /// Those that orders, positions and tries to sign in tell of. `ordered` is newest first.
    List<Anomaly> read(Tx tx, UUID person, List<CustomerOrder> ordered) {
        var found = new ArrayList<Anomaly>();
        List<StoredFix> fixes = fixes(person);
        found.addAll(ImpossibleTravel.find(recordings(fixes)));
        GpsSpoofing.judge(fixes).ifPresent(found::add);
        found.addAll(CredentialStuffing.find(fromNetworks(tx, person)));
        refunds(tx, ordered, found);
        return found;
    }

    /// With those that the networks of visits tell of, the newest first.
    List<Anomaly> all(List<Anomaly> read, List<Visit> visits) {
        var found = new ArrayList<>(ImpossibleTravel.find(networks(visits)));
        found.addAll(read);
        found.sort(Comparator.comparing(Anomaly::at).reversed());
        return List.copyOf(found);
    }

    /// Of an hour each network tells its first and its last moment.
    private List<Sighting> networks(List<Visit> visits) {
        if (places.isEmpty()) {
            return List.of();
        }
        var sightings = new ArrayList<Sighting>();
        for (Visit visit : visits) {
            String network = visit.network();
            if (network != null) {
                places.find(network.substring(0, network.indexOf('/'))).ifPresent(place -> {
                    sightings.add(new Sighting(visit.first(), place, NETWORK_METRES, network));
                    sightings.add(new Sighting(visit.last(), place, NETWORK_METRES, network));
                });
            }
        }
        sightings.sort(Comparator.comparing(Sighting::at));
        return sightings;
    }

    /// Two phones of one rider; what a phone calls mock tells nothing of where it is.
    private static List<Sighting> recordings(List<StoredFix> fixes) {
        return fixes.stream()
                .filter(fix -> !fix.isMock())
                .map(fix -> new Sighting(
                        fix.recordedAt(),
                        fix.point(),
                        Math.max(0, fix.accuracyMetres()),
                        fix.session().toString()))
                .toList();
    }

    private List<StoredFix> fixes(UUID person) {
        return tracking.latest(person)
                .map(RiderPosition::recordedAt)
                .map(last -> tracking.history(person, last.minus(RIDDEN), last.plusMillis(1), FIXES_MAX))
                .orElse(List.of());
    }

    private List<FromNetwork> fromNetworks(Tx tx, UUID person) {
        Instant since = wallClock.instant().minus(TRIES_FOR);
        return tries.of(tx, person, since, NETWORKS_MAX).stream()
                .map(tried -> around(tx, person, tried))
                .toList();
    }

    /// Around the last try: the same network may have tried weeks ago too.
    private FromNetwork around(Tx tx, UUID person, SignInTries.Refused tried) {
        Instant from = tried.last().minus(AROUND);
        SignInTries.Around around =
                tries.around(tx, person, tried.network(), from, tried.last().plus(AROUND));
        return new FromNetwork(
                tried.network(),
                tried.last(),
                tried.tries(),
                around.accounts(),
                around.unknown(),
                around.admitted(),
                around.gotIn());
    }

    private void refunds(Tx tx, List<CustomerOrder> ordered, List<Anomaly> found) {
        List<CustomerOrder> begun = ordered.stream()
                .filter(order -> order.isOver() && order.wasBegun())
                .toList();
        List<CustomerOrder> back =
                begun.stream().filter(CustomerOrder::givenBack).toList();
        if (back.isEmpty()) {
            return;
        }
        Instant now = businessClock.instant();
        Instant since = now.minus(ReadBehaviour.ORDERS_FOR);
        long accepted = hours.between(tx, since, now.plus(AROUND))
                .between(since, now.plus(AROUND))
                .of(HourCounter.REACHED_ACCEPTED);
        RefundAbuse.judge(
                        new Counted(begun.size(), back.size()),
                        back.getFirst().madeAt(),
                        new Counted(accepted, orders.givenBack(tx, since)))
                .ifPresent(found::add);
    }
}
