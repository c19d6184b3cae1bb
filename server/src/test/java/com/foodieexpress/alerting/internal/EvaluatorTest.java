package com.foodieexpress.alerting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.jobs.Jobs;
import com.foodieexpress.platform.time.WallClock;
import com.foodieexpress.testing.ServerTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The watcher is watched.
@ServerTest
class EvaluatorTest {

    @Inject
    Database database;

    @Inject
    EvaluateRules evaluate;

    @Inject
    Jobs jobs;

    @Inject
    AlertingConfig config;

    @Inject
    WallClock clock;

    @Test
    void whenNobodyEvaluatesTheWatcherDoesAndLaysTheJobIn() {
        evaluate.round();
        database.run(tx -> jobs.cancel(tx, Evaluator.KIND));
        var late = new LateClock(clock);
        var heartbeat = new HeartbeatMeasures(database, late);
        var evaluator = new Evaluator(evaluate, heartbeat, database, jobs, config, late);
        assertThat(evaluator.lookAfter()).as("the pulse is fresh").isFalse();
        late.by = Evaluator.SILENCE.plusSeconds(1);
        Instant before = clock.instant();
        assertThat(evaluator.lookAfter()).isTrue();
        assertThat(database.read(tx -> new HeartbeatStore().last(tx)).orElseThrow())
                .isAfterOrEqualTo(before);
        int jobRows = database.read(tx -> tx.query("select count(*) from platform.job where key = :key")
                .bind("key", Evaluator.KIND)
                .mapTo(Integer.class)
                .one());
        assertThat(jobRows).isEqualTo(1);
    }

    /// The stall itself is a measure, and a rule stands over it.
    @Test
    void aStallIsAnAlertLikeAnyOther() {
        var late = new LateClock(clock);
        var heartbeat = new HeartbeatMeasures(database, late);
        late.by = Duration.ofMinutes(3);
        Instant now = late.instant();
        List<Reading> readings = heartbeat.read(now);
        var history = new RecordedHistory(
                Minutes.of(now).minus(Duration.ofMinutes(5)),
                Minutes.of(now).plus(Duration.ofMinutes(1)),
                Duration.ofMinutes(1),
                java.time.ZoneOffset.UTC);
        readings.forEach(each -> history.add(each.measure(), each.group(), each.minute(), each.sum()));
        history.close();
        Rule.Terms terms = Objects.requireNonNull(DefaultRules.terms().get("evaluation-stalled"));
        Verdict verdict = Judge.judge(terms.condition(), terms.measure(), history, now, java.util.Set.of())
                .get("");
        assertThat(Objects.requireNonNull(verdict).broken()).isTrue();
    }

    private static final class LateClock extends WallClock {
        private final WallClock real;
        private volatile Duration by = Duration.ZERO;

        LateClock(WallClock real) {
            this.real = real;
        }

        @Override
        public Instant instant() {
            return real.instant().plus(by);
        }
    }
}
