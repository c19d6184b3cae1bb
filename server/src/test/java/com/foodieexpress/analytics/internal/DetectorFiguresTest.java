package com.foodieexpress.analytics.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.testing.Rounds;
import java.time.Instant;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// How often each detector is right on people of whom it is known what they are: of those it flags, how
/// many are what it says (precision), and of those who are, how many it flags (recall). One in ten is
/// an abuser; what a detector cannot see is among them.
class DetectorFiguresTest {

    private static final long SEED = 20_261_121L;
    private static final int PEOPLE = Rounds.of(2_000, 40_000);
    private static final int RIDERS = Rounds.of(150, 4_000);
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final LabelledPeople people = new LabelledPeople(SEED);
    private final Random random = new Random(SEED + 1);

    @Test
    void impossibleTravel() {
        measure(
                "impossible_travel",
                PEOPLE,
                abuser -> !ImpossibleTravel.find(people.day(abuser)).isEmpty());
    }

    @Test
    void credentialStuffing() {
        measure(
                "credential_stuffing",
                PEOPLE,
                storm -> !CredentialStuffing.find(people.tries(storm)).isEmpty());
    }

    @Test
    void refundAbuse() {
        measure(
                "refund_abuse",
                PEOPLE,
                abuser -> RefundAbuse.judge(people.orders(abuser), NOW, LabelledPeople.CITY)
                        .isPresent());
    }

    @Test
    void gpsSpoofing() {
        LabelledPeople.Ride[] rides = LabelledPeople.Ride.values();
        measure("gps_spoofing", RIDERS, spoofer -> {
            var ride = rides[spoofer ? random.nextInt(1, rides.length) : 0];
            return GpsSpoofing.judge(people.hour(ride)).isPresent();
        });
    }

    /// What the design asks for: see the target behaviour detectors are held to.
    private void measure(String detector, int many, Predicate<Boolean> isFlagged) {
        int flagged = 0;
        int abusers = 0;
        int found = 0;
        for (int i = 0; i < many; i++) {
            boolean abuser = random.nextInt(10) == 0;
            boolean told = isFlagged.test(abuser);
            abusers += abuser ? 1 : 0;
            flagged += told ? 1 : 0;
            found += abuser && told ? 1 : 0;
        }
        double precision = (double) found / flagged;
        double recall = (double) found / abusers;
        Rounds.tell(
                "detector=%s people=%d abusers=%d flagged=%d precision=%.3f recall=%.3f",
                detector, many, abusers, flagged, precision, recall);
        assertThat(precision).as(detector + " precision").isGreaterThanOrEqualTo(0.8);
        assertThat(recall).as(detector + " recall").isGreaterThanOrEqualTo(0.8);
    }
}
