package com.foodieexpress.analytics.internal;

import com.foodieexpress.analytics.internal.CredentialStuffing.FromNetwork;
import com.foodieexpress.analytics.internal.ImpossibleTravel.Sighting;
import com.foodieexpress.analytics.internal.RefundAbuse.Counted;
import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.tracking.Tracking.StoredFix;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// Makes up people of whom it is known what they are, with the ways of honest ones that look like abuse and
/// those of abusers who try not to. One seed, one population.
final class LabelledPeople {

    private static final Instant MIDNIGHT = Instant.parse("2026-11-20T23:00:00Z");

    private final Random random;

    LabelledPeople(long seed) {
        this.random = new Random(seed);
    }

    // ---- where accounts are used

    private record City(String name, GeoPoint at) {}

    private static final List<City> CITIES = List.of(
            new City("Monaco", new GeoPoint(43.74, 7.42)),
            new City("Nice", new GeoPoint(43.70, 7.27)),
            new City("Marseille", new GeoPoint(43.30, 5.37)),
            new City("Paris", new GeoPoint(48.86, 2.35)),
            new City("London", new GeoPoint(51.51, -0.13)),
            new City("New York", new GeoPoint(40.71, -74.01)),
            new City("Singapore", new GeoPoint(1.35, 103.82)));

    /// A day of sightings at networks. Honest people change networks, take trains and planes (door to
    /// door at most 700 km/h); 2 % of them use a proxy abroad now and then. Whoever stole the account
    /// is in another city, which is sometimes the next one.
    List<Sighting> day(boolean shared) {
        var day = new ArrayList<Sighting>();
        City home = CITIES.get(random.nextInt(3));
        City here = home;
        Instant now = MIDNIGHT.plus(Duration.ofHours(7));
        boolean proxied = !shared && random.nextInt(50) == 0;
        City thief = CITIES.get(3 + random.nextInt(CITIES.size() - 3));
        if (random.nextInt(20) == 0) {
            thief = CITIES.get((CITIES.indexOf(home) + 1) % 3);
        }
        for (int i = random.nextInt(8, 40); i > 0; i--) {
            now = now.plus(Duration.ofSeconds(random.nextInt(30, 2_000)));
            if (random.nextInt(25) == 0) {
                City next = CITIES.get(random.nextInt(CITIES.size()));
                double hours = here.at().distanceMetresTo(next.at()) / 700_000;
                now = now.plus(Duration.ofSeconds((long) (hours * 3_600) + 1_800));
                here = next;
            }
            City seen = proxied && random.nextInt(4) == 0 ? CITIES.getLast() : here;
            day.add(at(seen, now));
            if (shared && random.nextInt(3) == 0) {
                day.add(at(thief, now.plus(Duration.ofSeconds(random.nextInt(5, 900)))));
            }
        }
        day.sort(Comparator.comparing(Sighting::at));
        return day;
    }

    private Sighting at(City city, Instant when) {
        var point = new GeoPoint(
                city.at().lat() + random.nextGaussian() * 0.1, city.at().lng() + random.nextGaussian() * 0.1);
        return new Sighting(when, point, 50_000, city.name() + random.nextInt(3));
    }

    // ---- who tries passwords

    /// What came from the networks that tried an account. Honest: somebody forgot a password, at home
    /// or in an office or on a campus behind one address, a few of whose others slipped too. A storm: a
    /// list of 12 to 400 others, mostly of addresses nobody has here; 12 % of storms are spread so thin
    /// that each network tries a handful.
    List<FromNetwork> tries(boolean storm) {
        if (storm) {
            boolean thin = random.nextInt(100) < 12;
            int others = thin ? random.nextInt(1, 9) : random.nextInt(12, 400);
            int accounts = (int) Math.round(others * (0.15 + random.nextDouble() * 0.3));
            int entered = binomial(accounts, 0.02);
            return List.of(from(random.nextInt(1, 3), accounts, others - accounts, entered, random.nextInt(50) == 0));
        }
        int people = random.nextInt(3) == 0 ? random.nextInt(20, 2_000) : random.nextInt(1, 6);
        int sessions = binomial(people, 0.08);
        int slips = binomial(people, 0.012);
        int typos = binomial(people, 0.004);
        return List.of(from(random.nextInt(1, 7), slips, typos, sessions, random.nextBoolean()));
    }

    private FromNetwork from(int tries, int accounts, int unknown, int admitted, boolean gotIn) {
        return new FromNetwork("203.0.113.0/24", MIDNIGHT, tries, accounts, unknown, admitted, gotIn);
    }

    // ---- who gets money back

    static final Counted CITY = new Counted(40_000, 1_200);

    /// Orders of ninety days. Honest rates differ from person to person (a beta distribution around the
    /// city's 3 %); who abuses gets 30 to 80 % of 6 to 60 orders back.
    Counted orders(boolean abuser) {
        int begun = abuser ? random.nextInt(6, 60) : random.nextInt(1, 60);
        double rate = abuser ? 0.3 + random.nextDouble() * 0.5 : beta(0.03 * 20, 0.97 * 20);
        return new Counted(begun, binomial(begun, rate));
    }

    // ---- how riders ride

    enum Ride {
        MEASURED,
        MOCKED,
        PLAYED_BACK,
        DRAWN
    }

    /// An hour on the road at a fix in four seconds. Receivers are noisy, lose the sky between houses
    /// (jumps of hundreds of metres, told as inaccurate by most), and some round their accuracy.
    /// Spoofers use a mock provider, play a recorded ride back, or draw a path that jumps to where it
    /// pays.
    List<StoredFix> hour(Ride ride) {
        UUID session = UUID.randomUUID();
        var fixes = new ArrayList<StoredFix>();
        boolean constant = ride == Ride.DRAWN || random.nextInt(12) == 0;
        double lat = 43.70 + random.nextDouble() * 0.06;
        double lng = 7.25 + random.nextDouble() * 0.2;
        double heading = random.nextDouble() * Math.PI * 2;
        int jumps = ride == Ride.DRAWN ? random.nextInt(2, 7) : binomial(4, 0.05);
        int standing = 0;
        for (int i = 0; i < 900; i++) {
            Instant at = MIDNIGHT.plus(Duration.ofSeconds(36_000 + 4L * i));
            standing = standing > 0 ? standing - 1 : random.nextInt(60) == 0 ? random.nextInt(5, 60) : 0;
            heading += random.nextGaussian() * 0.2;
            double metres = standing > 0 ? 0 : 20 + random.nextGaussian() * 6;
            if (jumps > 0 && random.nextInt(150) == 0) {
                metres = 1_200;
                jumps--;
            }
            lat += Math.cos(heading) * metres / 111_000;
            lng += Math.sin(heading) * metres / 80_000;
            double noise = ride == Ride.DRAWN ? 0 : 4;
            var point = new GeoPoint(
                    lat + random.nextGaussian() * noise / 111_000, lng + random.nextGaussian() * noise / 80_000);
            boolean poor = ride != Ride.DRAWN && metres > 1_000 && random.nextInt(10) > 0;
            double accuracy = poor ? 150 : constant ? 5 : 3 + random.nextDouble() * 12;
            int flags = ride == Ride.MOCKED ? StoredFix.MOCK : 0;
            fixes.add(new StoredFix(session, i, point, accuracy, metres / 4, 0, at, at, flags));
        }
        return ride == Ride.PLAYED_BACK ? playedTwice(fixes) : fixes;
    }

    private static List<StoredFix> playedTwice(List<StoredFix> fixes) {
        List<StoredFix> first = fixes.subList(0, fixes.size() / 2);
        var both = new ArrayList<>(first);
        Duration later = Duration.between(
                        fixes.getFirst().recordedAt(), fixes.getLast().recordedAt())
                .dividedBy(2)
                .plusSeconds(4);
        first.forEach(fix -> both.add(new StoredFix(
                fix.session(),
                fix.seq() + first.size(),
                fix.point(),
                fix.accuracyMetres(),
                fix.speedMps(),
                fix.headingDegrees(),
                fix.recordedAt().plus(later),
                fix.receivedAt().plus(later),
                fix.flags())));
        return both;
    }

    // ---- chance

    private int binomial(int n, double p) {
        int hits = 0;
        for (int i = 0; i < n; i++) {
            hits += random.nextDouble() < p ? 1 : 0;
        }
        return hits;
    }

    /// From two gamma distributions.
    private double beta(double a, double b) {
        double x = gamma(a);
        double y = gamma(b);
        return x / (x + y);
    }

    /// Marsaglia and Tsang 2000; below 1 by the usual boost.
    private double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            double u = random.nextDouble();
            if (v > 0 && Math.log(u) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
