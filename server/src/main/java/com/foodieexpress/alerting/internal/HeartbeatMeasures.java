package com.foodieexpress.alerting.internal;

import com.foodieexpress.alerting.internal.Measure.Unit;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// How long ago the rules were evaluated before this time. What happened before this node started is not its fault: a
/// platform that was down cannot alert, and a probe from outside notices.
@ApplicationScoped
class HeartbeatMeasures implements MeasureSource {

    static final Measure AGE = Measure.level("evaluator.age", Unit.SECONDS);

    private final Database database;
    private final Instant started;
    private final HeartbeatStore store = new HeartbeatStore();

    HeartbeatMeasures(Database database, WallClock clock) {
        this.database = database;
        this.started = clock.instant();
    }

    @Override
    public List<Measure> measures() {
        return List.of(AGE);
    }

    @Override
    public List<Reading> read(Instant now) {
        return List.of(Reading.whole(AGE.name(), Minutes.of(now), age(now).toMillis() / 1_000.0, 1));
    }

    Duration age(Instant now) {
        Instant last = database.read(store::last).filter(started::isBefore).orElse(started);
        Duration age = Duration.between(last, now);
        return age.isNegative() ? Duration.ZERO : age;
    }
}
