package com.foodieexpress.alerting.internal;

import com.foodieexpress.activity.CallMinutes;
import com.foodieexpress.alerting.internal.Measure.Unit;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Whether the action log and its figures still come along. Every evaluation is a job, and a job is an action: while
/// the writer works, the newest action is seconds old. A log that cannot even be read is as old as the last time it
/// could be.
@ApplicationScoped
class PipelineMeasures implements MeasureSource {

    static final Measure AGE = Measure.level("pipeline.age", Unit.SECONDS);

    private final CallMinutes calls;
    private volatile Instant newest;

    PipelineMeasures(CallMinutes calls, WallClock clock) {
        this.calls = calls;
        this.newest = clock.instant();
    }

    @Override
    public List<Measure> measures() {
        return List.of(AGE);
    }

    @Override
    public List<Reading> read(Instant now) {
        try {
            newest = calls.newest().filter(newest::isBefore).orElse(newest);
        } catch (Refusal away) {
            // its age tells
        }
        double age = Math.max(0, Duration.between(newest, now).toMillis() / 1_000.0);
        return List.of(Reading.whole(AGE.name(), Minutes.of(now), age, 1));
    }
}
