package com.foodieexpress.alerting.internal;

import com.foodieexpress.alerting.internal.Measure.Unit;
import com.foodieexpress.platform.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Whether those who are to be told are reached.
@ApplicationScoped
class NoticeMeasures implements MeasureSource {

    static final Measure FAILING = Measure.level("notices.failing", Unit.NUMBER);

    private static final Duration LATELY = Duration.ofHours(1);

    private final Database database;
    private final NoticeStore notices = new NoticeStore();

    NoticeMeasures(Database database) {
        this.database = database;
    }

    @Override
    public List<Measure> measures() {
        return List.of(FAILING);
    }

    @Override
    public List<Reading> read(Instant now) {
        int failing = database.read(tx -> notices.failing(tx, now.minus(LATELY)));
        return List.of(Reading.whole(FAILING.name(), Minutes.of(now), failing, 1));
    }
}
