package com.foodieexpress.activity.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.db.DailyPartitions;
import com.foodieexpress.platform.retention.KeptData;
import com.foodieexpress.platform.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the log keeps: actions by the day, figures by the minute.
@ApplicationScoped
class KeptActivity implements KeptData {

    static final String ACTIONS = "actions";
    static final String METRICS = "metrics";

    private final ActivityDatabase activity;
    private final ActionStore actions;
    private final MetricStore metrics;
    private final Settings settings;

    KeptActivity(ActivityDatabase activity, ActionStore actions, MetricStore metrics, Settings settings) {
        this.activity = activity;
        this.actions = actions;
        this.metrics = metrics;
        this.settings = settings;
    }

    @Override
    public List<Kept> kept() {
        RetentionSettings kept = settings.of(RetentionSettings.class);
        try {
            return activity.read(tx -> List.of(
                    new Kept(
                            ACTIONS,
                            "activity.keepActionDays",
                            kept.keepActionDays(),
                            begin(actions.listPartitions(tx)),
                            DailyPartitions.bytes(tx, "activity.action") + DailyPartitions.bytes(tx, "activity.visit")),
                    new Kept(
                            METRICS,
                            "activity.keepMetricDays",
                            kept.keepMetricDays(),
                            metrics.oldest(tx),
                            metrics.bytes(tx))));
        } catch (RuntimeException away) {
            throw Refusal.unavailable("activity.away", "The action log cannot be read now; try again later");
        }
    }

    private static @Nullable Instant begin(List<LocalDate> days) {
        return days.isEmpty()
                ? null
                : days.getFirst().atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
