package com.foodieexpress.analytics.internal;

import com.foodieexpress.activity.ActionFigures.Span;
import com.foodieexpress.analytics.internal.HourCounts.Sums;
import com.foodieexpress.analytics.internal.PlatformJson.FunnelJson;
import com.foodieexpress.analytics.internal.PlatformJson.OrderPointJson;
import com.foodieexpress.analytics.internal.PlatformJson.OrdersJson;
import com.foodieexpress.analytics.internal.PlatformJson.PreviousOrdersJson;
import com.foodieexpress.analytics.internal.PlatformJson.RevenueJson;
import com.foodieexpress.kernel.Money;
import com.foodieexpress.platform.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Orders and money of a range of the city's time.
@ApplicationScoped
class ReadOrders {

    record Orders(OrdersJson orders, RevenueJson revenue, FunnelJson funnel) {}

    private final Database database;
    private final AnalyticsConfig config;
    private final HourStore store = new HourStore();

    ReadOrders(Database database, AnalyticsConfig config) {
        this.database = database;
        this.config = config;
    }

    Orders read(Period period) {
        Span span = period.span();
        Span before = period.previous();
        HourCounts hours = database.read(tx -> store.between(tx, before.from(), span.to()));
        Sums now = sums(hours, span);
        Sums then = sums(hours, before);
        var orders = new OrdersJson(
                span.from(),
                span.to(),
                now.of(HourCounter.PLACED),
                now.of(HourCounter.DELIVERED),
                now.of(HourCounter.CANCELLED),
                new PreviousOrdersJson(
                        before.from(),
                        before.to(),
                        then.of(HourCounter.PLACED),
                        then.of(HourCounter.DELIVERED),
                        then.of(HourCounter.CANCELLED)),
                series(period, hours));
        var revenue = new RevenueJson(
                money(now, HourCounter.REVENUE_MINOR),
                money(now, HourCounter.CAPTURED_MINOR),
                money(then, HourCounter.REVENUE_MINOR),
                money(then, HourCounter.CAPTURED_MINOR));
        return new Orders(orders, revenue, funnel(now));
    }

    private List<OrderPointJson> series(Period period, HourCounts hours) {
        return period.points().stream()
                .map(point -> point(point, sums(hours, point)))
                .toList();
    }

    private OrderPointJson point(Span span, Sums sums) {
        return new OrderPointJson(
                span.from(),
                span.to(),
                sums.of(HourCounter.PLACED),
                sums.of(HourCounter.DELIVERED),
                sums.of(HourCounter.CANCELLED),
                money(sums, HourCounter.REVENUE_MINOR),
                money(sums, HourCounter.CAPTURED_MINOR));
    }

    private static FunnelJson funnel(Sums sums) {
        return new FunnelJson(
                sums.of(HourCounter.MADE),
                sums.of(HourCounter.REACHED_PLACED),
                sums.of(HourCounter.REACHED_ACCEPTED),
                sums.of(HourCounter.REACHED_PICKUP),
                sums.of(HourCounter.REACHED_DOOR));
    }

    private static Sums sums(HourCounts hours, Span span) {
        return hours.between(span.from(), span.to());
    }

    private Money money(Sums sums, HourCounter counter) {
        return new Money(sums.of(counter), config.currency());
    }
}
