package com.foodieexpress.alerting.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Holds a condition against what was measured. Has no state and reads no clock: the evaluator, the back-test and the
/// proof over injected incidents judge by this same code.
final class Judge {

    /// Once firing, a value must come back this far inside its limit before it counts as well.
    private static final double HYSTERESIS = 0.9;
    /// Of the interval that a share is given: 95 % to one side.
    private static final double WILSON = 1.645;
    /// Fewer windows of earlier weeks say nothing.
    private static final int FEWEST = 12;
    /// A deviation is never taken for less than this share of the usual, else a quiet measure alerts on nothing.
    private static final double LEAST_DEVIATION = 0.03;
    private static final double MAD_TO_DEVIATION = 1.4826;

    private Judge() {}

    /// A verdict for each group there is something to say of; a group without one counts as well. `firing` are the
    /// groups that are held to the tighter limit.
    static Map<String, Verdict> judge(
            Condition condition, String measure, History history, Instant now, Set<String> firing) {
        return switch (condition.kind()) {
            case THRESHOLD -> threshold(condition, measure, history, now, firing);
            case RATIO -> ratio(condition, measure, history, now, firing);
            case BURN_RATE -> burnRate(condition, measure, history, now, firing);
            case BASELINE -> baseline(condition, measure, history, now, firing);
            case ABSENCE -> absence(condition, measure, history, now);
        };
    }

    private static Map<String, Verdict> threshold(
            Condition condition, String measure, History history, Instant now, Set<String> firing) {
        Map<String, Verdict> verdicts = new HashMap<>();
        window(condition, measure, history, now).forEach((group, sum) -> {
            if (!sum.isEmpty() && sum.den() >= condition.minVolume()) {
                double limit = limit(condition, firing.contains(group));
                verdicts.put(group, new Verdict(beyond(condition, sum.value(), limit), sum.value(), condition.limit()));
            }
        });
        return verdicts;
    }

    private static Map<String, Verdict> ratio(
            Condition condition, String measure, History history, Instant now, Set<String> firing) {
        Map<String, Verdict> verdicts = new HashMap<>();
        window(condition, measure, history, now).forEach((group, sum) -> {
            if (!sum.isEmpty() && sum.den() >= condition.minVolume()) {
                double limit = limit(condition, firing.contains(group));
                double certain = bound(sum, condition.direction() == Direction.ABOVE);
                verdicts.put(group, new Verdict(beyond(condition, certain, limit), sum.value(), condition.limit()));
            }
        });
        return verdicts;
    }

    private static Map<String, Verdict> burnRate(
            Condition condition, String measure, History history, Instant now, Set<String> firing) {
        Instant end = end(now);
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
        Map<String, Sum> recent = history.sums(measure, minute.minus(condition.shortWindow()), end);
        Map<String, Verdict> verdicts = new HashMap<>();
        double budget = 1 - condition.objective();
        window(condition, measure, history, now).forEach((group, sum) -> {
            Sum latest = recent.getOrDefault(group, Sum.NONE);
            if (!sum.isEmpty()) {
                double limit = limit(condition, firing.contains(group));
                double burn = Math.min(sum.value(), latest.value()) / budget;
                boolean enough = latest.num() >= condition.minVolume();
                verdicts.put(group, new Verdict(enough && burn > limit, burn, condition.limit()));
            }
        });
        return verdicts;
    }

    private static Map<String, Verdict> baseline(
            Condition condition, String measure, History history, Instant now, Set<String> firing) {
        Map<String, List<Sum>> before = history.sameHours(measure, condition.window(), now);
        Map<String, Verdict> verdicts = new HashMap<>();
        window(condition, measure, history, now).forEach((group, sum) -> {
            List<Sum> usual = before.getOrDefault(group, List.of());
            if (!sum.isEmpty() && usual.size() >= FEWEST) {
                verdicts.put(group, againstUsual(condition, sum, usual, firing.contains(group)));
            }
        });
        return verdicts;
    }

    /// The robust z of the value among those of the same hours. Small counts scatter by their root, however even the
    /// weeks before were.
    private static Verdict againstUsual(Condition condition, Sum sum, List<Sum> usual, boolean firing) {
        double[] values = usual.stream().mapToDouble(Sum::value).toArray();
        double median = median(values);
        double[] distances =
                Arrays.stream(values).map(value -> Math.abs(value - median)).toArray();
        double deviation = Math.max(
                Math.max(MAD_TO_DEVIATION * median(distances), Math.sqrt(Math.max(median, 0) / sum.den())),
                LEAST_DEVIATION * Math.abs(median));
        double difference = sum.value() - median;
        double asked = condition.limit() * (firing ? HYSTERESIS : 1);
        boolean wrongSide = switch (condition.direction()) {
            case ABOVE -> difference > 0;
            case BELOW -> difference < 0;
            case EITHER -> true;
        };
        boolean far = Math.abs(difference) > asked * deviation
                && Math.abs(difference) >= condition.minDifference()
                && Math.abs(difference) >= condition.minShare() * Math.abs(median);
        double room = Math.max(
                condition.limit() * deviation,
                Math.max(condition.minDifference(), condition.minShare() * Math.abs(median)));
        return new Verdict(wrongSide && far, sum.value(), difference < 0 ? Math.max(0, median - room) : median + room);
    }

    private static Map<String, Verdict> absence(Condition condition, String measure, History history, Instant now) {
        Map<String, Verdict> verdicts = new HashMap<>();
        Map<String, Sum> sums = window(condition, measure, history, now);
        var groups = new HashSet<>(sums.keySet());
        groups.add("");
        for (String group : groups) {
            Sum sum = sums.getOrDefault(group, Sum.NONE);
            verdicts.put(group, new Verdict(sum.num() <= 0, sum.num(), 0));
        }
        return verdicts;
    }

    private static Map<String, Sum> window(Condition condition, String measure, History history, Instant now) {
        return history.sums(measure, now.truncatedTo(ChronoUnit.MINUTES).minus(condition.window()), end(now));
    }

    /// The open minute is in it.
    private static Instant end(Instant now) {
        return now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
    }

    private static double limit(Condition condition, boolean firing) {
        if (!firing) {
            return condition.limit();
        }
        return condition.direction() == Direction.BELOW
                ? condition.limit() / HYSTERESIS
                : condition.limit() * HYSTERESIS;
    }

    private static boolean beyond(Condition condition, double value, double limit) {
        return condition.direction() == Direction.BELOW ? value < limit : value > limit;
    }

    /// The end of Wilson's interval that is nearer to the limit: one of two calls failed is no 50 %.
    private static double bound(Sum sum, boolean lower) {
        double n = sum.den();
        double share = Math.clamp(sum.value(), 0, 1);
        double z2 = WILSON * WILSON;
        double middle = (share + z2 / (2 * n)) / (1 + z2 / n);
        double half = WILSON / (1 + z2 / n) * Math.sqrt(share * (1 - share) / n + z2 / (4 * n * n));
        return lower ? Math.max(0, middle - half) : Math.min(1, middle + half);
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
