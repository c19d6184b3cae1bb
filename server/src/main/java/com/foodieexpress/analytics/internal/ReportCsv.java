package com.foodieexpress.analytics.internal;

import com.foodieexpress.analytics.internal.PlatformJson.FunnelJson;
import com.foodieexpress.analytics.internal.PlatformJson.OrderPointJson;
import com.foodieexpress.analytics.internal.PlatformJson.PointJson;
import com.foodieexpress.analytics.internal.PlatformJson.RevenueJson;
import com.foodieexpress.analytics.internal.PlatformJson.ServiceMetricJson;
import com.foodieexpress.analytics.internal.PlatformJson.TimesJson;
import com.foodieexpress.analytics.internal.PlatformJson.UserActivityJson;
import com.foodieexpress.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A report as a table (RFC 4180), one number a line: which part, of what, from when to when, what, how
/// much. Money is in minor units; rates are fractions.
final class ReportCsv {

    private final StringBuilder text = new StringBuilder("part,of,from,to,measure,value\r\n");
    private String part = "";
    private String of = "";
    private Instant from;
    private Instant to;

    private ReportCsv(PlatformJson figures) {
        this.from = figures.from();
        this.to = figures.to();
    }

    static String of(PlatformJson figures) {
        var csv = new ReportCsv(figures);
        csv.whole(figures);
        figures.serviceMetrics().forEach(service -> csv.service(figures, service));
        figures.series().forEach(csv::point);
        figures.orders().series().forEach(csv::point);
        return csv.text.toString();
    }

    private void whole(PlatformJson figures) {
        at("platform", "", figures.from(), figures.to());
        activity(figures.userActivity());
        times(figures.responseTimes());
        at("before", "", figures.previous().from(), figures.previous().to());
        activity(figures.previous().userActivity());
        times(figures.previous().responseTimes());
        var orders = figures.orders();
        at("orders", "", orders.from(), orders.to());
        add("placed", orders.placed());
        add("delivered", orders.delivered());
        add("cancelled", orders.cancelled());
        RevenueJson revenue = figures.revenue();
        add("revenue_delivered", revenue.delivered());
        add("revenue_captured", revenue.captured());
        FunnelJson funnel = figures.funnel();
        at("funnel", "", orders.from(), orders.to());
        add("made", funnel.made());
        add("placed", funnel.placed());
        add("accepted", funnel.accepted());
        add("picked_up", funnel.pickedUp());
        add("delivered", funnel.delivered());
    }

    private void service(PlatformJson figures, ServiceMetricJson service) {
        at("service", service.source() + " " + service.serviceName(), figures.from(), figures.to());
        add("call_count", service.callCount());
        add("failed_calls", service.failedCalls());
        add("error_rate", service.errorRate());
        times(service.responseTimes());
    }

    private void point(PointJson point) {
        at("series", "actions", point.from(), point.to());
        add("total_actions", point.totalActions());
        add("unique_users", point.uniqueUsers());
        add("success_rate", point.successRate());
        add("avg_response_time", point.avgResponseTime());
    }

    private void point(OrderPointJson point) {
        at("series", "orders", point.from(), point.to());
        add("placed", point.placed());
        add("delivered", point.delivered());
        add("cancelled", point.cancelled());
        add("revenue_delivered", point.revenue());
        add("revenue_captured", point.captured());
    }

    private void activity(UserActivityJson activity) {
        add("total_actions", activity.totalActions());
        add("failed_actions", activity.failedActions());
        add("unique_users", activity.uniqueUsers());
        add("success_rate", activity.successRate());
    }

    private void times(TimesJson times) {
        add("mean", times.mean());
        add("p50", times.p50());
        add("p95", times.p95());
        add("p99", times.p99());
        add("slowest", times.slowest());
    }

    private void at(String newPart, String newOf, Instant begin, Instant end) {
        part = newPart;
        of = newOf;
        from = begin;
        to = end;
    }

    private void add(String measure, Money money) {
        add(measure + "_minor_" + money.currency().getCurrencyCode(), money.amountMinor());
    }

    /// What cannot be told has no line. Names of services may hold anything a client said.
    private void add(String measure, @Nullable Number value) {
        if (value != null) {
            text.append(part)
                    .append(',')
                    .append(cell(of))
                    .append(',')
                    .append(from)
                    .append(',')
                    .append(to)
                    .append(',')
                    .append(measure)
                    .append(',')
                    .append(value)
                    .append("\r\n");
        }
    }

    private static String cell(String text) {
        return text.matches("[\\w .-]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
