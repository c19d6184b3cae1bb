package com.foodieexpress.analytics.internal;

import com.foodieexpress.analytics.internal.StatsStore.DayCount;
import com.foodieexpress.kernel.Money;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The figures as they stand. Reads a handful of rows, whatever the number of orders.
@ApplicationScoped
class Stats {

    private static final int RATE_MINUTES = 10;
    private static final int MEDIAN_OF = 200;
    private static final Duration MEDIAN_WITHIN = Duration.ofDays(1);

    /// `ordersPerMinute` over the last ten minutes; medians over the latest 200 orders of the last 24 hours.
    record PlatformJson(
            int ordersToday,
            int activeOrders,
            double ordersPerMinute,
            int delivered,
            int cancelled,
            int ridersOnline,
            int ridersBusy,
            @Nullable Double medianDeliveryMinutes,
            Money revenue,
            Instant at) {

        PlatformJson withoutTime() {
            return new PlatformJson(
                    ordersToday,
                    activeOrders,
                    ordersPerMinute,
                    delivered,
                    cancelled,
                    ridersOnline,
                    ridersBusy,
                    medianDeliveryMinutes,
                    revenue,
                    Instant.EPOCH);
        }
    }

    record RestaurantJson(
            int ordersToday,
            int active,
            Money revenue,
            @Nullable Double medianPrepMinutes,
            Instant at) {

        RestaurantJson withoutTime() {
            return new RestaurantJson(ordersToday, active, revenue, medianPrepMinutes, Instant.EPOCH);
        }
    }

    private final Database database;
    private final BusinessClock clock;
    private final AnalyticsConfig config;
    private final StatsStore store = new StatsStore();

    Stats(Database database, BusinessClock clock, AnalyticsConfig config) {
        this.database = database;
        this.clock = clock;
        this.config = config;
    }

    PlatformJson platform() {
        Instant now = clock.instant();
        return database.read(tx -> platform(tx, now));
    }

    RestaurantJson restaurant(UUID restaurantId) {
        Instant now = clock.instant();
        return database.read(tx -> {
            DayCount day = store.day(tx, restaurantId, today(now));
            Instant since = now.minus(MEDIAN_WITHIN);
            return new RestaurantJson(
                    day.placed(),
                    store.open(tx, restaurantId),
                    money(day),
                    rounded(store.medianPrepMinutes(tx, restaurantId, since, MEDIAN_OF)),
                    now);
        });
    }

    private PlatformJson platform(Tx tx, Instant now) {
        DayCount day = store.day(tx, StatsStore.PLATFORM, today(now));
        Instant rateSince = now.truncatedTo(ChronoUnit.MINUTES).minus(RATE_MINUTES - 1, ChronoUnit.MINUTES);
        double placed = store.placedSince(tx, rateSince);
        return new PlatformJson(
                day.placed(),
                store.open(tx, null),
                Math.round(placed * 10 / RATE_MINUTES) / 10.0,
                day.delivered(),
                day.cancelled(),
                store.ridersOnline(tx),
                store.ridersBusy(tx),
                rounded(store.medianDeliveryMinutes(tx, now.minus(MEDIAN_WITHIN), MEDIAN_OF)),
                money(day),
                now);
    }

    private LocalDate today(Instant now) {
        return now.atZone(config.timeZone()).toLocalDate();
    }

    private Money money(DayCount day) {
        return new Money(day.revenueMinor(), config.currency());
    }

    private static @Nullable Double rounded(@Nullable Double minutes) {
        return minutes == null ? null : Math.round(minutes * 10) / 10.0;
    }
}
