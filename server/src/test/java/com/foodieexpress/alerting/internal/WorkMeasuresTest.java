package com.foodieexpress.alerting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.calls.CallName;
import com.foodieexpress.platform.calls.OutgoingCalls;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.jobs.Jobs;
import com.foodieexpress.platform.time.WallClock;
import com.foodieexpress.testing.ServerTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Somebody outside who does not answer, and jobs that fail, are found by rules.
@ServerTest
class WorkMeasuresTest {

    @Inject
    WorkMeasures measures;

    @Inject
    OutgoingCalls outgoing;

    @Inject
    Database database;

    @Inject
    Jobs jobs;

    @Inject
    WallClock clock;

    private final String name = "test" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void theUsualRuleFindsWhoDoesNotAnswer() {
        var provider = new CallName(name + ".provider", "ask");
        for (int i = 0; i < 6; i++) {
            outgoing.meter(provider, null, () -> "yes");
            assertThatThrownBy(() -> outgoing.meter(provider, null, WorkMeasuresTest::noAnswer))
                    .isInstanceOf(Refusal.class);
        }
        await().untilAsserted(() -> assertThat(sum(WorkMeasures.OUTGOING_ERRORS, provider.service()))
                .isEqualTo(new Sum(6, 12)));
        Instant now = clock.instant();
        var history = new RecordedHistory(
                Minutes.of(now).minus(Duration.ofMinutes(6)),
                Minutes.of(now).plus(Duration.ofMinutes(1)),
                Duration.ofMinutes(1),
                ZoneOffset.UTC);
        measures.read(now).forEach(each -> history.add(each.measure(), each.group(), each.minute(), each.sum()));
        history.close();
        Rule.Terms terms = Objects.requireNonNull(DefaultRules.terms().get("outgoing-failing"));
        Map<String, Verdict> verdicts = Judge.judge(terms.condition(), terms.measure(), history, now, Set.of());
        assertThat(Objects.requireNonNull(verdicts.get(provider.service())).broken())
                .isTrue();
    }

    @Test
    void aJobThatFailsIsAMeasureOfItsFeature() {
        database.run(tx -> jobs.atWall(tx, name, name + ".nobody-does-it", clock.instant(), Map.of()));
        await().untilAsserted(() -> {
            Sum sum = sum(WorkMeasures.JOB_ERRORS, name + ".jobs");
            assertThat(sum.num()).isPositive().isEqualTo(sum.den());
        });
        database.run(tx -> jobs.cancel(tx, name));
    }

    private Sum sum(Measure measure, String group) {
        List<Reading> readings = measures.read(clock.instant());
        return readings.stream()
                .filter(each ->
                        each.measure().equals(measure.name()) && each.group().equals(group))
                .map(Reading::sum)
                .reduce(Sum.NONE, Sum::plus);
    }

    private static String noAnswer() {
        throw Refusal.unavailable("test.away", "Nobody answers");
    }
}
