package com.foodieexpress.analytics.internal;

import com.foodieexpress.activity.ActionFigures;
import com.foodieexpress.activity.ActionFigures.Figures;
import com.foodieexpress.activity.ActionFigures.MinuteFigures;
import com.foodieexpress.activity.ActionFigures.Query;
import com.foodieexpress.activity.ActionFigures.Reading;
import com.foodieexpress.activity.ActionFigures.ServiceFigures;
import com.foodieexpress.activity.ActionFigures.Span;
import com.foodieexpress.activity.ActionFigures.SpanFigures;
import com.foodieexpress.analytics.internal.PlatformJson.PointJson;
import com.foodieexpress.analytics.internal.PlatformJson.PreviousJson;
import com.foodieexpress.analytics.internal.PlatformJson.ServiceMetricJson;
import com.foodieexpress.analytics.internal.PlatformJson.TimesJson;
import com.foodieexpress.analytics.internal.PlatformJson.UserActivityJson;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.time.BusinessClock;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// What the platform did in a range of time: actions by the wall's clock, orders by the city's.
@ApplicationScoped
class ReadPlatform {

    private final ActionFigures figures;
    private final ReadOrders orders;
    private final AnalyticsConfig config;
    private final WallClock wallClock;
    private final BusinessClock businessClock;

    ReadPlatform(
            ActionFigures figures,
            ReadOrders orders,
            AnalyticsConfig config,
            WallClock wallClock,
            BusinessClock businessClock) {
        this.figures = figures;
        this.orders = orders;
        this.config = config;
        this.wallClock = wallClock;
        this.businessClock = businessClock;
    }

    /// Refuses (400) what is no range, and one whose users cannot be counted exactly.
    PlatformJson read(Period.Asked asked) {
        Period period = Period.of(asked, config.timeZone(), wallClock.instant());
        requireCountable(period.span());
        Period city = Period.of(asked, config.timeZone(), businessClock.instant());
        ReadOrders.Orders sold = orders.read(city);
        var parts = new ArrayList<Span>();
        parts.add(period.previous());
        parts.addAll(period.points());
        Reading reading =
                figures.read(new Query(period.span(), parts, period.points().isEmpty()));
        return new PlatformJson(
                period.timeframe().wire(),
                period.zone().getId(),
                period.span().from(),
                period.span().to(),
                reading.asOf(),
                activity(reading.whole()),
                times(reading.whole().figures()),
                reading.services().stream().map(ReadPlatform::service).toList(),
                series(reading),
                previous(reading.parts().getFirst()),
                sold.orders(),
                sold.revenue(),
                sold.funnel());
    }

    private void requireCountable(Span span) {
        if (!figures.isCountable(span)) {
            boolean beginsWithin = !isMidnight(span.from());
            throw Refusal.invalid(
                    beginsWithin ? "from" : "to",
                    "must be a midnight of " + figures.zone() + ": users are counted by the hour for 60 days only");
        }
    }

    private boolean isMidnight(Instant moment) {
        var local = moment.atZone(figures.zone());
        return local.equals(Timeframe.midnight(local));
    }

    private static List<PointJson> series(Reading reading) {
        if (!reading.minutes().isEmpty()) {
            return reading.minutes().stream().map(ReadPlatform::point).toList();
        }
        return reading.parts().stream().skip(1).map(ReadPlatform::point).toList();
    }

    private static PointJson point(SpanFigures part) {
        Figures all = part.figures();
        return new PointJson(
                part.span().from(),
                part.span().to(),
                all.calls(),
                part.people(),
                rate(all.calls() - all.failures(), all.calls()),
                all.meanMillis(),
                all.p95Millis());
    }

    private static PointJson point(MinuteFigures minute) {
        return new PointJson(
                minute.minute(),
                minute.minute().plus(1, ChronoUnit.MINUTES),
                minute.calls(),
                null,
                rate(minute.calls() - minute.failures(), minute.calls()),
                minute.meanMillis(),
                null);
    }

    private static PreviousJson previous(SpanFigures before) {
        return new PreviousJson(before.span().from(), before.span().to(), activity(before), times(before.figures()));
    }

    private static UserActivityJson activity(SpanFigures span) {
        Figures all = span.figures();
        return new UserActivityJson(
                all.calls(),
                all.failures(),
                span.people(),
                rate(all.calls() - all.failures(), all.calls()),
                rate(all.failures(), all.calls()));
    }

    private static ServiceMetricJson service(ServiceFigures service) {
        Figures all = service.figures();
        return new ServiceMetricJson(
                service.service(),
                service.source(),
                all.calls(),
                all.failures(),
                all.meanMillis(),
                rate(all.calls() - all.failures(), all.calls()),
                rate(all.failures(), all.calls()),
                times(all));
    }

    private static TimesJson times(Figures all) {
        return new TimesJson(all.meanMillis(), all.p50Millis(), all.p95Millis(), all.p99Millis(), all.slowestMillis());
    }

    static double rate(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
