package com.foodieexpress.alerting.internal;

import com.foodieexpress.activity.CallMinutes;
import com.foodieexpress.activity.CallMinutes.CallMinute;
import com.foodieexpress.alerting.internal.Measure.Type;
import com.foodieexpress.alerting.internal.Measure.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How calls are answered, from the action log.
@ApplicationScoped
class CallMeasures implements MeasureSource {

    static final Measure P99 = new Measure("calls.p99", Type.LEVEL, Unit.MILLIS, true);
    static final Measure ERRORS = Measure.share("calls.errors").byGroup();
    static final Measure RATE = Measure.count("calls.rate");
    static final Measure SIGN_IN_FAILURES = Measure.count("sign-in.failures");
    static final Measure SIGN_IN_FAILURE_SHARE = Measure.share("sign-in.failure-share");

    /// Rows come a moment after their call; long calls count in the minute they began.
    private static final Duration OPEN = Duration.ofMinutes(2);

    private final CallMinutes calls;

    CallMeasures(CallMinutes calls) {
        this.calls = calls;
    }

    @Override
    public List<Measure> measures() {
        return List.of(P99, ERRORS, RATE, SIGN_IN_FAILURES, SIGN_IN_FAILURE_SHARE);
    }

    @Override
    public List<Reading> read(Instant now) {
        Instant from = Minutes.of(now).minus(OPEN);
        var readings = new ArrayList<Reading>();
        Map<Instant, Long> whole = new HashMap<>();
        for (CallMinute each : calls.byService(from)) {
            Sum slow = new Sum(each.p99Millis() * each.calls(), each.calls());
            readings.add(new Reading(P99.name(), each.service(), each.minute(), slow));
            Sum wrong = new Sum(each.faults(), each.calls());
            readings.add(new Reading(ERRORS.name(), each.service(), each.minute(), wrong));
            if (each.service().isEmpty()) {
                whole.put(each.minute(), each.calls());
            }
        }
        Map<Instant, CallMinute> signIns = new HashMap<>();
        calls.ofMethod("identity.auth", "login", from).forEach(each -> signIns.put(each.minute(), each));
        for (Instant minute = from; !minute.isAfter(now); minute = minute.plus(Duration.ofMinutes(1))) {
            double over = Minutes.over(minute, now);
            CallMinute tried = signIns.get(minute);
            double failed = tried == null ? 0 : tried.failures();
            readings.add(Reading.whole(RATE.name(), minute, whole.getOrDefault(minute, 0L), over));
            readings.add(Reading.whole(SIGN_IN_FAILURES.name(), minute, failed, over));
            if (tried != null) {
                readings.add(Reading.whole(SIGN_IN_FAILURE_SHARE.name(), minute, failed, tried.calls()));
            }
        }
        return readings;
    }
}
