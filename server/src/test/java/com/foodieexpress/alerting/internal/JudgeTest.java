package com.foodieexpress.alerting.internal;

import static com.foodieexpress.alerting.internal.Direction.ABOVE;
import static com.foodieexpress.alerting.internal.Direction.BELOW;
import static com.foodieexpress.alerting.internal.Direction.EITHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/// Each kind of condition against a past that is written down here.
class JudgeTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Monaco");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:30Z");

    @Test
    void aThresholdHoldsTheWindowsValueAgainstItsLimit() {
        var slow = past(30, minute -> minute < 3 ? 900 : 100, minute -> 50);
        assertThat(broken(Condition.threshold(ABOVE, 500, 2, 0), slow)).isTrue();
        assertThat(broken(Condition.threshold(ABOVE, 500, 20, 0), slow)).isFalse();
        assertThat(broken(Condition.threshold(BELOW, 500, 20, 0), slow)).isTrue();
        assertThat(broken(Condition.threshold(ABOVE, 500, 2, 1_000), slow))
                .as("too few calls to say")
                .isFalse();
    }

    @Test
    void onceFiringTheValueMustComeFurtherBack() {
        var past = past(30, minute -> 95, minute -> 1);
        Condition condition = Condition.threshold(ABOVE, 100, 2, 0);
        assertThat(broken(condition, past, Set.of())).isFalse();
        assertThat(broken(condition, past, Set.of(""))).isTrue();
    }

    @Test
    void aRatioNeedsMoreThanChance() {
        assertThat(broken(Condition.ratio(0.3, 5, 1), past(30, minute -> 0.5, minute -> minute == 1 ? 2 : 0)))
                .as("one of two is no half")
                .isFalse();
        assertThat(broken(Condition.ratio(0.3, 5, 1), past(30, minute -> 0.5, minute -> 100)))
                .isTrue();
    }

    @Test
    void aBurnRateAsksForBothWindows() {
        Condition burn = Condition.burnRate(0.99, 10, 60, 5, 5);
        assertThat(broken(burn, past(120, minute -> minute < 20 ? 0.5 : 0, minute -> 100)))
                .isTrue();
        assertThat(broken(burn, past(120, minute -> minute < 20 && minute > 6 ? 0.5 : 0, minute -> 100)))
                .as("it is over")
                .isFalse();
        assertThat(broken(burn, past(120, minute -> minute < 2 ? 0.2 : 0, minute -> 100)))
                .as("little of the budget is gone")
                .isFalse();
    }

    @Test
    void aBaselineKnowsTheHourOfTheWeek() {
        int weeks = 4 * 7 * 24 * 60;
        IntToDoubleFunction usual = minute -> 100 + 60 * Math.sin(minute * 2 * Math.PI / (24 * 60)) + minute % 5;
        Condition condition = Condition.baseline(EITHER, 6, 5, 10, 0.3);
        assertThat(broken(condition, counts(weeks, usual))).isFalse();
        assertThat(broken(condition, counts(weeks, minute -> minute < 6 ? 20 : usual.applyAsDouble(minute))))
                .isTrue();
        assertThat(broken(condition, counts(weeks, minute -> minute < 6 ? 220 : usual.applyAsDouble(minute))))
                .isTrue();
        Condition fall = Condition.baseline(BELOW, 6, 5, 10, 0.3);
        assertThat(broken(fall, counts(weeks, minute -> minute < 6 ? 220 : usual.applyAsDouble(minute))))
                .isFalse();
        assertThat(broken(condition, counts(600, minute -> minute < 6 ? 20 : 100)))
                .as("without weeks before nothing is usual")
                .isFalse();
    }

    @Test
    void absenceIsNothingMeasuredOrNothingHappened() {
        assertThat(broken(Condition.absence(5), past(30, minute -> 0, minute -> 1)))
                .isTrue();
        assertThat(broken(Condition.absence(5), past(30, minute -> minute == 4 ? 1 : 0, minute -> 1)))
                .isFalse();
        var empty = new RecordedHistory(NOW.minus(Duration.ofHours(1)), NOW.plus(MINUTE), MINUTE, ZONE);
        empty.close();
        assertThat(broken(Condition.absence(5), empty)).isTrue();
    }

    private static boolean broken(Condition condition, History history) {
        return broken(condition, history, Set.of());
    }

    private static boolean broken(Condition condition, History history, Set<String> firing) {
        Verdict verdict = Judge.judge(condition, "m", history, NOW, firing).get("");
        return verdict != null && verdict.broken();
    }

    /// `values` and `dens` by how many minutes ago; the open minute is 0.
    private static RecordedHistory past(int minutes, IntToDoubleFunction values, IntToDoubleFunction dens) {
        Instant open = Minutes.of(NOW);
        var history = new RecordedHistory(open.minus(MINUTE.multipliedBy(minutes)), open.plus(MINUTE), MINUTE, ZONE);
        for (int minute = 0; minute < minutes; minute++) {
            double den = dens.applyAsDouble(minute);
            Sum sum = new Sum(values.applyAsDouble(minute) * den, den);
            history.add("m", "", open.minus(MINUTE.multipliedBy(minute)), sum);
        }
        history.close();
        return history;
    }

    private static RecordedHistory counts(int minutes, IntToDoubleFunction values) {
        return past(minutes, values, minute -> 1);
    }
}
