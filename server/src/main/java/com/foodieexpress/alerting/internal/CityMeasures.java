package com.foodieexpress.alerting.internal;

import com.foodieexpress.alerting.internal.Measure.Unit;
import com.foodieexpress.dispatch.WorkingRiders;
import com.foodieexpress.dispatch.WorkingRiders.WorkingRider;
import com.foodieexpress.ordering.Punctuality;
import com.foodieexpress.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// How the city fares: riders nobody hears of, orders that should have arrived. Silence is a span of the wall clock,
/// by which phones send however hurried the city is; lateness is one of the city's.
@ApplicationScoped
class CityMeasures implements MeasureSource {

    static final Measure SILENCE = Measure.level("riders.silence", Unit.MINUTES).byGroup();
    static final Measure DEAD = Measure.share("riders.dead");
    static final Measure WORKING = Measure.level("riders.working", Unit.NUMBER);
    static final Measure LATE = Measure.share("deliveries.late");

    /// Phones send every few seconds; who is silent for so long is not merely in a lift.
    private static final Duration DEAD_AFTER = Duration.ofMinutes(3);
    /// Shorter silences are not worth a row.
    private static final Duration NOTEWORTHY = Duration.ofMinutes(1);
    private static final Duration LATE_AFTER = Duration.ofMinutes(10);

    private final WorkingRiders riders;
    private final Punctuality punctuality;
    private final BusinessClock clock;

    CityMeasures(WorkingRiders riders, Punctuality punctuality, BusinessClock clock) {
        this.riders = riders;
        this.punctuality = punctuality;
        this.clock = clock;
    }

    @Override
    public List<Measure> measures() {
        return List.of(SILENCE, DEAD, WORKING, LATE);
    }

    @Override
    public List<Reading> read(Instant now) {
        Instant minute = Minutes.of(now);
        var readings = new ArrayList<Reading>();
        List<WorkingRider> working = riders.list();
        int dead = 0;
        for (WorkingRider rider : working) {
            Duration silence = clock.onTheWall(Duration.between(rider.heardOf(), clock.instant()));
            if (silence.compareTo(NOTEWORTHY) >= 0) {
                Sum minutes = new Sum(silence.toSeconds() / 60.0, 1);
                readings.add(new Reading(SILENCE.name(), rider.id().toString(), minute, minutes));
            }
            if (silence.compareTo(DEAD_AFTER) >= 0) {
                dead++;
            }
        }
        readings.add(Reading.whole(DEAD.name(), minute, dead, working.size()));
        readings.add(Reading.whole(WORKING.name(), minute, working.size(), 1));
        Punctuality.Count orders = punctuality.count(LATE_AFTER);
        readings.add(Reading.whole(LATE.name(), minute, orders.late(), orders.open()));
        return readings;
    }
}
