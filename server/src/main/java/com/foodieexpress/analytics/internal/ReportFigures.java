package com.foodieexpress.analytics.internal;

import com.foodieexpress.analytics.internal.PlatformJson.TimesJson;
import com.foodieexpress.analytics.internal.PlatformJson.UserActivityJson;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The first figures of a report in words, each beside that of the period before where there is one.
final class ReportFigures {

    /// `key` names the figure in [ReportWords].
    record Line(String key, String now, @Nullable String before) {}

    private ReportFigures() {}

    static List<Line> lines(PlatformJson figures, ReportWords words) {
        var lines = new ArrayList<Line>();
        UserActivityJson now = figures.userActivity();
        UserActivityJson then = figures.previous().userActivity();
        TimesJson times = figures.responseTimes();
        TimesJson before = figures.previous().responseTimes();
        lines.add(new Line("actions", words.number(now.totalActions()), words.number(then.totalActions())));
        lines.add(new Line("failed", words.number(now.failedActions()), words.number(then.failedActions())));
        lines.add(new Line("errorRate", words.percent(now.errorRate()), words.percent(then.errorRate())));
        lines.add(new Line("users", people(now, words), people(then, words)));
        lines.add(new Line("mean", words.millis(times.mean()), words.millis(before.mean())));
        lines.add(new Line("p95", words.millis(times.p95()), words.millis(before.p95())));
        var orders = figures.orders();
        var ordersBefore = orders.previous();
        lines.add(new Line("placed", words.number(orders.placed()), words.number(ordersBefore.placed())));
        lines.add(new Line("delivered", words.number(orders.delivered()), words.number(ordersBefore.delivered())));
        lines.add(new Line("cancelled", words.number(orders.cancelled()), words.number(ordersBefore.cancelled())));
        var revenue = figures.revenue();
        lines.add(new Line("revenue", words.money(revenue.delivered()), words.money(revenue.previousDelivered())));
        lines.add(new Line("captured", words.money(revenue.captured()), words.money(revenue.previousCaptured())));
        return List.copyOf(lines);
    }

    private static String people(UserActivityJson activity, ReportWords words) {
        Integer people = activity.uniqueUsers();
        return people == null ? words.say("unknown") : words.number(people);
    }
}
