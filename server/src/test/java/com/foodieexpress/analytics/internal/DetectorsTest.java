package com.foodieexpress.analytics.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.foodieexpress.analytics.internal.Anomaly.Severity;
import com.foodieexpress.analytics.internal.CredentialStuffing.FromNetwork;
import com.foodieexpress.analytics.internal.ImpossibleTravel.Sighting;
import com.foodieexpress.analytics.internal.RefundAbuse.Counted;
import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.tracking.Tracking.StoredFix;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// Each detector at the edges of its formula. How often they are right is told by DetectorFiguresTest.
class DetectorsTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final GeoPoint MONACO = new GeoPoint(43.7384, 7.4246);
    private static final GeoPoint PARIS = new GeoPoint(48.8566, 2.3522);

    // ---- impossible travel

    @Test
    void parisAndMonacoWithinHalfAnHourIsImpossible() {
        List<Anomaly> found = ImpossibleTravel.find(List.of(
                new Sighting(NOON, MONACO, 0, "phone"),
                new Sighting(NOON.plus(Duration.ofMinutes(30)), PARIS, 0, "laptop")));
        assertThat(found)
                .singleElement()
                .satisfies(each -> assertThat(each.reason())
                        .isEqualTo("The account was used in two places 689 km apart within 30 minutes,"
                                + " which needs 1,379 km/h."));
    }

    @Test
    void aFlightIsPossible() {
        assertThat(ImpossibleTravel.find(List.of(
                        new Sighting(NOON, MONACO, 0, "phone"),
                        new Sighting(NOON.plus(Duration.ofMinutes(60)), PARIS, 0, "laptop"))))
                .isEmpty();
    }

    @Test
    void whatOneSourceTellsIsItsOwnFault() {
        assertThat(ImpossibleTravel.find(List.of(
                        new Sighting(NOON, MONACO, 0, "phone"), new Sighting(NOON.plusSeconds(1), PARIS, 0, "phone"))))
                .isEmpty();
    }

    /// Whatever the places and the times, what is flagged is over both bounds, inaccuracies taken off.
    @Property(tries = 300)
    void onlyWhatIsFartherAndFasterIsFlagged(
            @ForAll @DoubleRange(min = -80, max = 80) double lat,
            @ForAll @DoubleRange(min = -179, max = 179) double lng,
            @ForAll @IntRange(max = 100_000) int seconds,
            @ForAll @IntRange(max = 200_000) int inaccuracy) {
        var there = new GeoPoint(lat, lng);
        double kilometres = Math.max(0, MONACO.distanceMetresTo(there) - 2.0 * inaccuracy) / 1_000;
        boolean impossible = kilometres > 100 && kilometres / (Math.max(1, seconds) / 3_600.0) > 1_000;
        assertThat(ImpossibleTravel.find(List.of(
                                new Sighting(NOON, MONACO, inaccuracy, "a"),
                                new Sighting(NOON.plusSeconds(seconds), there, inaccuracy, "b")))
                        .isEmpty())
                .isNotEqualTo(impossible);
    }

    // ---- credential stuffing

    @Test
    void aListOfAccountsTriedFromOneNetworkIsStuffing() {
        assertThat(CredentialStuffing.find(List.of(from(1, 4, 9, 0, false))))
                .singleElement()
                .satisfies(each -> assertThat(each.severity()).isEqualTo(Severity.WATCH))
                .satisfies(each -> assertThat(each.reason())
                        .isEqualTo("Wrong passwords for this account came from 203.0.113.0/24, which tried 13 others"
                                + " in the same minutes; it did not get in."));
        assertThat(CredentialStuffing.find(List.of(from(1, 4, 9, 1, true))))
                .singleElement()
                .satisfies(each -> assertThat(each.severity()).isEqualTo(Severity.SERIOUS));
    }

    @Test
    void whoForgotTheirOwnPasswordStuffsNothing() {
        assertThat(CredentialStuffing.find(List.of(from(25, 0, 3, 0, false)))).isEmpty();
    }

    @Test
    void aCampusWhereManySignInStuffsNothing() {
        assertThat(CredentialStuffing.find(List.of(from(1, 12, 3, 80, true)))).isEmpty();
    }

    private static FromNetwork from(int tries, int accounts, int unknown, int admitted, boolean gotIn) {
        return new FromNetwork("203.0.113.0/24", NOON, tries, accounts, unknown, admitted, gotIn);
    }

    // ---- refund abuse

    private static final Counted CITY = new Counted(10_000, 200);

    @Test
    void halfOfTwentyOrdersBackIsNoChance() {
        assertThat(RefundAbuse.judge(new Counted(20, 10), NOON, CITY))
                .hasValueSatisfying(
                        each -> assertThat(each.reason())
                                .startsWith(
                                        "10 of 20 orders a kitchen had begun were not paid for in full, where the city has 2.0 %"));
    }

    @Test
    void fewOrdersProveNothing() {
        assertThat(RefundAbuse.judge(new Counted(4, 4), NOON, CITY)).isEmpty();
        assertThat(RefundAbuse.judge(new Counted(100, 2), NOON, CITY)).isEmpty();
    }

    @Test
    void anEmptyCityHasARateToo() {
        assertThat(RefundAbuse.judge(new Counted(30, 3), NOON, new Counted(0, 0)))
                .isEmpty();
    }

    /// The tail of the beta-binomial, beside the sum of its terms by another way.
    @Property(tries = 200)
    void theChanceIsThatOfTheDistribution(
            @ForAll @IntRange(min = 1, max = 40) int n,
            @ForAll @IntRange(max = 40) int back,
            @ForAll @DoubleRange(min = 0.1, max = 15) double a,
            @ForAll @DoubleRange(min = 0.1, max = 25) double b) {
        int r = Math.min(back, n);
        double sum = 0;
        for (int k = r; k <= n; k++) {
            sum += term(n, k, a, b);
        }
        double chance = RefundAbuse.atLeast(r, n, a, b);
        assertThat(chance).isCloseTo(sum, within(1e-9));
        if (r > 0) {
            assertThat(chance).isLessThan(RefundAbuse.atLeast(r - 1, n, a, b));
        }
    }

    /// `C(n, k) B(k + a, n - k + b) / B(a, b)` as a product of rising factorials.
    private static double term(int n, int k, double a, double b) {
        double term = 1;
        for (int i = 0; i < k; i++) {
            term *= (a + i) / (a + b + i) * (n - i) / (i + 1);
        }
        for (int i = 0; i < n - k; i++) {
            term *= (b + i) / (a + b + k + i);
        }
        return term;
    }

    // ---- positions nobody measured

    private final Random random = new Random(7);

    @Test
    void aMeasuredRideIsBelieved() {
        assertThat(GpsSpoofing.judge(ride(UUID.randomUUID(), NOON, 300, 3))).isEmpty();
    }

    @Test
    void whatThePhoneItselfCallsMockIsNot() {
        List<StoredFix> mocked = ride(UUID.randomUUID(), NOON, 60, 3).stream()
                .map(fix -> new StoredFix(
                        fix.session(),
                        fix.seq(),
                        fix.point(),
                        fix.accuracyMetres(),
                        fix.speedMps(),
                        fix.headingDegrees(),
                        fix.recordedAt(),
                        fix.receivedAt(),
                        StoredFix.MOCK))
                .toList();
        assertThat(GpsSpoofing.judge(mocked))
                .hasValueSatisfying(each -> assertThat(each.reason())
                        .isEqualTo("The positions do not look measured: 60 positions marked as mock by the phone."));
    }

    @Test
    void aRidePlayedBackIsRecognised() {
        UUID session = UUID.randomUUID();
        List<StoredFix> once = ride(session, NOON, 60, 3);
        var twice = new ArrayList<>(once);
        once.forEach(fix -> twice.add(new StoredFix(
                session,
                fix.seq() + 60,
                fix.point(),
                fix.accuracyMetres() + random.nextDouble(),
                fix.speedMps(),
                fix.headingDegrees(),
                fix.recordedAt().plus(Duration.ofMinutes(30)),
                fix.receivedAt(),
                0)));
        assertThat(GpsSpoofing.signs(twice).replayed()).isTrue();
        assertThat(GpsSpoofing.judge(twice)).isPresent();
        assertThat(GpsSpoofing.signs(once).replayed()).isFalse();
    }

    @Test
    void oneOddityIsNotEnough() {
        UUID session = UUID.randomUUID();
        var jumping = new ArrayList<>(ride(session, NOON, 60, 3));
        StoredFix last = jumping.getLast();
        jumping.add(
                fix(session, 60, new GeoPoint(43.76, 7.50), 8, last.recordedAt().plusSeconds(5)));
        assertThat(GpsSpoofing.signs(jumping).jumps()).isEqualTo(1);
        assertThat(GpsSpoofing.judge(jumping)).isEmpty();
    }

    /// A ride of one fix in three seconds with a receiver's noise, in metres.
    private List<StoredFix> ride(UUID session, Instant begin, int fixes, double noise) {
        var ride = new ArrayList<StoredFix>();
        for (int i = 0; i < fixes; i++) {
            double lat = 43.73 + i * 0.00018 + random.nextGaussian() * noise / 111_000;
            double lng = 7.41 + i * 0.0001 + random.nextGaussian() * noise / 80_000;
            ride.add(fix(session, i, new GeoPoint(lat, lng), 3 + random.nextInt(9), begin.plusSeconds(3L * i)));
        }
        return ride;
    }

    private static StoredFix fix(UUID session, long seq, GeoPoint point, double accuracy, Instant at) {
        return new StoredFix(session, seq, point, accuracy, 8, 0, at, at, 0);
    }
}
