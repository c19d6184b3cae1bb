package com.foodieexpress.alerting.internal;

import com.foodieexpress.activity.CallMinutes;
import com.foodieexpress.activity.CallMinutes.CallMinute;
import com.foodieexpress.alerting.internal.Measure.Type;
import com.foodieexpress.alerting.internal.Measure.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// How others answer the platform, and how its jobs fare, from the action log.
@ApplicationScoped
class WorkMeasures implements MeasureSource {

    static final Measure OUTGOING_ERRORS = Measure.share("outgoing.errors").byGroup();
    static final Measure OUTGOING_P99 = new Measure("outgoing.p99", Type.LEVEL, Unit.MILLIS, true);
    static final Measure JOB_ERRORS = Measure.share("jobs.errors").byGroup();

    /// Calls of the street engine are told of when their minute is over.
    private static final Duration OPEN = Duration.ofMinutes(2);

    private final CallMinutes calls;

    WorkMeasures(CallMinutes calls) {
        this.calls = calls;
    }

    @Override
    public List<Measure> measures() {
        return List.of(OUTGOING_ERRORS, OUTGOING_P99, JOB_ERRORS);
    }

    @Override
    public List<Reading> read(Instant now) {
        Instant from = Minutes.of(now).minus(OPEN);
        var readings = new ArrayList<Reading>();
        for (CallMinute each : calls.outgoing(from)) {
            readings.add(share(OUTGOING_ERRORS, each));
            Sum slow = new Sum(each.p99Millis() * each.calls(), each.calls());
            readings.add(new Reading(OUTGOING_P99.name(), each.service(), each.minute(), slow));
        }
        calls.jobs(from).forEach(each -> readings.add(share(JOB_ERRORS, each)));
        return readings;
    }

    private static Reading share(Measure measure, CallMinute minute) {
        return new Reading(measure.name(), minute.service(), minute.minute(), new Sum(minute.faults(), minute.calls()));
    }
}
