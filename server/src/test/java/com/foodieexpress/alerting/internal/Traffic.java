package com.foodieexpress.alerting.internal;

import com.foodieexpress.alerting.internal.Incident.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A city that never was, ten seconds at a time: meals, weekends, the end of summer time, days that are busier than
/// others, and the small things that happen anywhere and are worth nobody's night: a slow half minute, a handful of
/// errors when a node restarts, riders in tunnels. Into it incidents are laid. The same seed is the same city.
final class Traffic {

    static final Duration SLOT = Duration.ofSeconds(10);
    static final ZoneId ZONE = ZoneId.of("Europe/Monaco");

    private static final String[] SERVICES = {"ordering.order", "catalog.restaurant", "tracking.fix"};
    private static final double[] SHARES = {0.2, 0.5, 0.3};
    private static final double[] MILLIS = {220, 120, 60};
    private static final Incident NONE = new Incident(Kind.PAYMENTS, Instant.MIN, Instant.MIN, 0);
    private static final double MINUTES_PER_SLOT = SLOT.toSeconds() / 60.0;

    private final Random random;
    private final List<Incident> incidents;
    /// Slow wandering of the day's business, and what small things are going on.
    private double mood;
    private int slowSlots;
    private int errorSlots;
    private double riders = 60;
    private double lateShare = 0.04;

    Traffic(long seed, List<Incident> incidents) {
        this.random = new Random(seed);
        this.incidents = List.copyOf(incidents);
    }

    /// Incidents of all kinds in turn, at random moments, of 15 to 90 minutes, half an hour apart at least.
    static List<Incident> incidents(long seed, Instant from, Instant to, int count) {
        var random = new Random(seed);
        Kind[] kinds = Kind.values();
        long room = Duration.between(from, to).toSeconds() / count;
        var incidents = new ArrayList<Incident>();
        for (int i = 0; i < count; i++) {
            Kind kind = kinds[i % kinds.length];
            long length = kind == Kind.SLOW_LEAK ? 5_400 : 900 + random.nextInt(2_100);
            Instant begin = from.plusSeconds(i * room + (long) (random.nextDouble() * (room - 7_200)));
            incidents.add(new Incident(kind, begin, begin.plusSeconds(length), random.nextDouble()));
        }
        return incidents;
    }

    RecordedHistory history(Instant from, Instant to) {
        var history = new RecordedHistory(from, to, SLOT, ZONE);
        int next = 0;
        for (Instant at = from; at.isBefore(to); at = at.plus(SLOT)) {
            while (next < incidents.size() && !at.isBefore(incidents.get(next).to())) {
                next++;
            }
            Incident on = next < incidents.size() && incidents.get(next).isOn(at) ? incidents.get(next) : null;
            slot(history, at, on == null ? NONE : on);
        }
        history.close();
        return history;
    }

    private void slot(RecordedHistory history, Instant at, Incident on) {
        boolean quiet = on == NONE;
        double business = business(at);
        double crowd = switch (on.kind()) {
            case TRAFFIC_DROP -> 0.3 * (1 - on.strength());
            case TRAFFIC_SPIKE -> 2.5 + 3.5 * on.strength();
            default -> 1;
        };
        calls(history, at, on, business * crowd);
        double placed = poisson(9 * business * crowd * MINUTES_PER_SLOT);
        history.add("orders.placed", "", at, new Sum(placed, MINUTES_PER_SLOT));
        double failing = !quiet && on.kind() == Kind.PAYMENTS ? 0.3 + 0.6 * on.strength() : 0.03;
        history.add("payments.failed", "", at, new Sum(binomial(placed, failing), placed));
        history.add("sign-in.failures", "", at, new Sum(poisson(2.5 * business * MINUTES_PER_SLOT), MINUTES_PER_SLOT));
        levels(history, at, on, business);
    }

    private void calls(RecordedHistory history, Instant at, Incident on, double busy) {
        slowSlots = slowSlots > 0 ? slowSlots - 1 : random.nextInt(4_000) == 0 ? 3 : 0;
        errorSlots = errorSlots > 0 ? errorSlots - 1 : random.nextInt(4_000) == 0 ? 2 : 0;
        double slower = (1 + 0.3 * Math.max(0, busy - 1)) * (slowSlots > 0 ? 5 : 1);
        double wrong = errorSlots > 0 ? 0.02 : 0.0004;
        switch (on.kind()) {
            case LATENCY_STEP -> slower *= 4 + 12 * on.strength();
            case SLOW_LEAK -> slower *= 1 + 9 * on.grown(at, Duration.ofHours(1));
            case ERROR_BURST -> wrong = 0.05 + 0.35 * on.strength();
            default -> {
                // calls as usual
            }
        }
        double all = 0;
        double failed = 0;
        double time = 0;
        for (int i = 0; i < SERVICES.length; i++) {
            double calls = poisson(700 * busy * SHARES[i] * MINUTES_PER_SLOT);
            double faults = binomial(calls, wrong);
            boolean alone = on.kind() == Kind.SLOW_SERVICE && i == 0;
            double millis = MILLIS[i] * slower * (alone ? 20 + 20 * on.strength() : 1);
            double p99 = millis * Math.exp(0.15 * random.nextGaussian());
            history.add("calls.p99", SERVICES[i], at, new Sum(p99 * calls, calls));
            history.add("calls.errors", SERVICES[i], at, new Sum(faults, calls));
            all += calls;
            failed += faults;
            time += p99 * calls;
        }
        history.add("calls.p99", "", at, new Sum(time, all));
        history.add("calls.errors", "", at, new Sum(failed, all));
        history.add("calls.rate", "", at, new Sum(all, MINUTES_PER_SLOT));
    }

    private void levels(RecordedHistory history, Instant at, Incident on, double business) {
        riders += 0.1 * (20 + 50 * business - riders) + random.nextGaussian() * 0.5;
        double working = Math.max(4, Math.rint(riders));
        // The silent are counted once they have been silent for three minutes.
        boolean silent = on.kind() == Kind.DEAD_RIDERS && on.grown(at, Duration.ofMinutes(3)) >= 1;
        double dead = binomial(working, silent ? 0.2 + 0.4 * on.strength() : 0.015);
        history.add("riders.dead", "", at, level(dead, working));
        double open = poisson(9 * business * 30);
        double late = on.kind() == Kind.LATE_DELIVERIES
                ? 0.05 + (0.25 + 0.4 * on.strength()) * on.grown(at, Duration.ofMinutes(5))
                : 0.03 + 0.03 * Math.max(0, business - 1);
        // What was late stays late for a while.
        lateShare += 0.3 * (late - lateShare);
        history.add("deliveries.late", "", at, level(binomial(open, lateShare), open));
    }

    /// A level is looked at six times a minute and counts once.
    private static Sum level(double num, double den) {
        return new Sum(num * MINUTES_PER_SLOT, den * MINUTES_PER_SLOT);
    }

    /// 1 on average: two meals a day, more at the end of the week, quiet nights that are never empty.
    private double business(Instant at) {
        mood = 0.9995 * mood + 0.002 * random.nextGaussian();
        ZonedDateTime local = at.atZone(ZONE);
        double hour = local.getHour() + local.getMinute() / 60.0 + local.getSecond() / 3_600.0;
        double meals = 0.25 + 1.5 * bump(hour, 12.7, 1.5) + 2.2 * bump(hour, 20, 1.9);
        double week = switch (local.getDayOfWeek()) {
            case FRIDAY, SATURDAY -> 1.3;
            case SUNDAY -> 1.15;
            default -> 0.9;
        };
        return meals * week * Math.exp(mood);
    }

    private static double bump(double hour, double middle, double width) {
        double distance = (hour - middle) / width;
        return Math.exp(-distance * distance / 2);
    }

    private double poisson(double mean) {
        if (mean <= 0) {
            return 0;
        }
        if (mean > 50) {
            return Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    private double binomial(double of, double share) {
        return Math.min(of, poisson(of * share));
    }
}
