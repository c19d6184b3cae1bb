package com.foodieexpress.alerting.internal;

import com.foodieexpress.alerting.internal.AlertJson.DetailJson;
import com.foodieexpress.alerting.internal.AlertJson.EntryJson;
import com.foodieexpress.alerting.internal.AlertJson.NoticeJson;
import com.foodieexpress.kernel.Page;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.http.PageQuery;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads alerts for administrators.
@ApplicationScoped
class ShowAlerts {

    private static final Set<String> STATES = Set.of("open", "pending", "firing", "resolved");
    private static final Duration BEFORE = Duration.ofHours(1);
    private static final Duration AFTER = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(12);

    private final Database database;
    private final Measures measures;
    private final AlertLog log;
    private final WallClock clock;
    private final AlertStore alerts = new AlertStore();
    private final SilenceStore silences = new SilenceStore();
    private final NoticeStore notices = new NoticeStore();
    private final SampleStore samples = new SampleStore();

    ShowAlerts(Database database, Measures measures, AlertLog log, WallClock clock) {
        this.database = database;
        this.measures = measures;
        this.log = log;
        this.clock = clock;
    }

    Page<AlertJson> list(@Nullable String state, @Nullable String severity, @Nullable UUID rule, PageQuery page) {
        if (state != null && !STATES.contains(state)) {
            throw Refusal.invalid("state", "must be open, pending, firing or resolved");
        }
        var filter = new AlertStore.Filter(state, severity(severity), rule, page.before(), page.rows());
        return database.read(tx -> {
            List<Silence> active = silences.listActive(tx, clock.instant());
            return page.cut(alerts.list(tx, filter), Alert::id).map(alert -> json(alert, active));
        });
    }

    AlertStore.Counts count() {
        return database.read(alerts::count);
    }

    AlertJson one(UUID id) {
        return database.read(tx -> json(alert(tx, id), silences.listActive(tx, clock.instant())));
    }

    DetailJson detail(UUID id) {
        return database.read(tx -> {
            Alert alert = alert(tx, id);
            Instant end = alert.resolvedAt() == null ? clock.instant() : alert.resolvedAt();
            Instant to = end.plus(AFTER);
            Instant from = alert.startedAt().minus(BEFORE);
            Instant first = from.isBefore(to.minus(LONGEST)) ? to.minus(LONGEST) : from;
            Alert.Source source = alert.source();
            return new DetailJson(
                    json(alert, silences.listActive(tx, clock.instant())),
                    log.of(tx, id).stream()
                            .map(each -> new EntryJson(each.at(), each.kind(), each.actorId(), each.detail()))
                            .toList(),
                    notices.about(tx, id).stream().map(NoticeJson::of).toList(),
                    samples.series(tx, source.measure(), source.group(), first, to));
        });
    }

    private Alert alert(Tx tx, UUID id) {
        return alerts.find(tx, id).orElseThrow(HandleAlerts::unknown);
    }

    private AlertJson json(Alert alert, List<Silence> active) {
        Measure.Unit unit =
                measures.find(alert.source().measure()).map(Measure::unit).orElse(null);
        return AlertJson.of(alert, unit, active);
    }

    private static @Nullable String severity(@Nullable String word) {
        try {
            return word == null ? null : Severity.of(word).wire();
        } catch (IllegalArgumentException unknown) {
            throw Refusal.invalid("severity", "must be info, warning or critical");
        }
    }
}
