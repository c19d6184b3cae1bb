package com.foodieexpress.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.limits.LimitsForTests;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// A day of 50,000 people who sign in and sometimes mistype, and in the middle of it two hours of an attack: 100,000
/// tries from 10,000 addresses, half of them spread over all accounts, half of them at a hundred.
///
/// A fifth of the people share twenty addresses of carriers, and a twentieth of the attack comes from there as well.
class StuffingSimulationTest {

    private static final long SECOND = 1_000_000_000L;
    private static final int DAY = 86_400;
    private static final int PEOPLE = 50_000;
    private static final int CARRIERS = 20;
    private static final int ATTACK_BEGIN = 10 * 3_600;
    private static final int ATTACK_SECONDS = 2 * 3_600;
    private static final int TRIES = 100_000;
    private static final int ADDRESSES = 10_000;
    private static final int HAMMERED = 100;

    private record Event(long at, Runnable what) {}

    private final Random random = new Random(20261121);
    private final AtomicLong now = new AtomicLong();
    private final TryLimits limits = new TryLimits(
            LimitsForTests.at(now::get),
            new SmallRyeConfigBuilder().withMapping(TriesConfig.class).build().getConfigMapping(TriesConfig.class));
    private final List<Event> events = new ArrayList<>();
    private final Map<Integer, Integer> judgedAt = new HashMap<>();
    private int signIns;
    private int blocked;
    private int attacksJudged;

    @Test
    void honestPeopleHardlyNotice() {
        for (int person = 0; person < PEOPLE; person++) {
            honest(person);
        }
        for (int i = 0; i < TRIES; i++) {
            attack(i);
        }
        events.sort(Comparator.comparingLong(Event::at));
        for (Event event : events) {
            now.set(event.at());
            event.what().run();
        }
        double share = 100.0 * blocked / signIns;
        int most = judgedAt.entrySet().stream()
                .filter(each -> each.getKey() < HAMMERED)
                .mapToInt(Map.Entry::getValue)
                .max()
                .orElse(0);
        System.out.printf(
                "stuffing: %d of %d honest sign-ins held up (%.3f %%); %d of %d tries judged, at most %d at one account%n",
                blocked, signIns, share, attacksJudged, TRIES, most);
        assertThat(share).as("per cent of honest sign-ins held up").isLessThan(0.5);
        // Thirty at once and thirty an hour, for two hours, instead of five hundred.
        assertThat(most).isLessThanOrEqualTo(90);
    }

    /// Signs in once that day: known by the browser (60 %), by the network (25 %) or not at all. Every twelfth mistypes
    /// first, every third of those again, up to four times.
    private void honest(int person) {
        String network = random.nextInt(5) == 0 ? "carrier-" + random.nextInt(CARRIERS) : "home-" + person;
        int die = random.nextInt(100);
        var standing = die < 60
                ? TryLimits.Standing.DEVICE
                : die < 85 ? TryLimits.Standing.NETWORK : TryLimits.Standing.STRANGER;
        long at = random.nextLong(DAY * SECOND);
        int slips = 0;
        if (random.nextInt(12) == 0) {
            for (slips = 1; slips < 4 && random.nextInt(3) == 0; ) {
                slips++;
            }
        }
        for (int slip = 0; slip < slips; slip++) {
            events.add(new Event(at + slip * 8 * SECOND, () -> tried(standing, person, network)));
        }
        events.add(new Event(at + slips * 8 * SECOND, () -> {
            signIns++;
            try {
                limits.admit(standing, account(person), network, place(standing, person, network))
                        .run();
            } catch (Refusal refused) {
                blocked++;
            }
        }));
    }

    private void attack(int number) {
        int address = random.nextInt(ADDRESSES);
        String network = address < ADDRESSES / 20 ? "carrier-" + address % CARRIERS : "bot-" + address;
        int target = number % 2 == 0 ? random.nextInt(HAMMERED) : random.nextInt(PEOPLE);
        long at = (ATTACK_BEGIN + random.nextInt(ATTACK_SECONDS)) * SECOND;
        events.add(new Event(at, () -> {
            if (tried(TryLimits.Standing.STRANGER, target, network)) {
                attacksJudged++;
                judgedAt.merge(target, 1, Integer::sum);
            }
        }));
    }

    /// A wrong password; true when it was looked at.
    private boolean tried(TryLimits.Standing standing, int person, String network) {
        try {
            limits.admit(standing, account(person), network, place(standing, person, network));
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    private static String account(int person) {
        return "account-" + person;
    }

    private static String place(TryLimits.Standing standing, int person, String network) {
        return standing == TryLimits.Standing.DEVICE ? "device-" + person : network;
    }
}
