package com.foodieexpress.analytics.internal;

import com.foodieexpress.platform.db.Tx;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// SQL of the figures.
final class StatsStore {

    /// The scope of the whole platform; restaurants are scopes by their ids.
    static final UUID PLATFORM = new UUID(0, 0);

    record DayCount(int placed, int delivered, int cancelled, long revenueMinor) {
        static final DayCount NONE = new DayCount(0, 0, 0, 0);
    }

    /// Adds to the day of a restaurant and of the platform.
    void count(Tx tx, UUID restaurantId, LocalDate day, DayCount more) {
        tx.update("""
                        insert into analytics.day_count as d (scope, day, placed, delivered, cancelled, revenue_minor)
                        select unnest(array[:platform, :restaurant]::uuid[]), :day, :placed, :delivered, :cancelled, :revenue
                        on conflict (scope, day) do update
                        set placed = d.placed + excluded.placed, delivered = d.delivered + excluded.delivered,
                            cancelled = d.cancelled + excluded.cancelled,
                            revenue_minor = d.revenue_minor + excluded.revenue_minor""")
                .bind("platform", PLATFORM)
                .bind("restaurant", restaurantId)
                .bind("day", day)
                .bind("placed", more.placed())
                .bind("delivered", more.delivered())
                .bind("cancelled", more.cancelled())
                .bind("revenue", more.revenueMinor())
                .execute();
    }

    DayCount day(Tx tx, UUID scope, LocalDate day) {
        return tx.query("select * from analytics.day_count where scope = :scope and day = :day")
                .bind("scope", scope)
                .bind("day", day)
                .map((row, context) -> new DayCount(
                        row.getInt("placed"),
                        row.getInt("delivered"),
                        row.getInt("cancelled"),
                        row.getLong("revenue_minor")))
                .findOne()
                .orElse(DayCount.NONE);
    }

    void countMinute(Tx tx, Instant minute) {
        tx.update("""
                        insert into analytics.minute_count as m (minute, placed) values (:minute, 1)
                        on conflict (minute) do update set placed = m.placed + 1""").bind("minute", minute).execute();
    }

    int placedSince(Tx tx, Instant since) {
        return tx.query("select coalesce(sum(placed), 0) from analytics.minute_count where minute >= :since")
                .bind("since", since)
                .mapTo(Integer.class)
                .one();
    }

    void opened(Tx tx, UUID orderId, UUID restaurantId) {
        tx.update(
                        "insert into analytics.open_order (order_id, restaurant_id) values (:order, :restaurant) on conflict do nothing")
                .bind("order", orderId)
                .bind("restaurant", restaurantId)
                .execute();
    }

    /// False when the order was not open.
    boolean closed(Tx tx, UUID orderId) {
        return tx.update("delete from analytics.open_order where order_id = :order")
                        .bind("order", orderId)
                        .execute()
                > 0;
    }

    /// `restaurantId` null: all of them.
    int open(Tx tx, @Nullable UUID restaurantId) {
        return tx.query("""
                        select count(*) from analytics.open_order
                        where :restaurant::uuid is null or restaurant_id = :restaurant""")
                .bind("restaurant", restaurantId)
                .mapTo(Integer.class)
                .one();
    }

    void finished(Tx tx, UUID orderId, UUID restaurantId, Instant deliveredAt, double minutes, @Nullable Double prep) {
        tx.update("""
                        insert into analytics.finished_order
                            (order_id, restaurant_id, delivered_at, delivery_minutes, prep_minutes)
                        values (:order, :restaurant, :at, :minutes, :prep) on conflict do nothing""")
                .bind("order", orderId)
                .bind("restaurant", restaurantId)
                .bind("at", deliveredAt)
                .bind("minutes", minutes)
                .bind("prep", prep)
                .execute();
    }

    /// Over the latest orders of the last day, null when there are none.
    @Nullable
    Double medianDeliveryMinutes(Tx tx, Instant since, int latest) {
        return tx.query("""
                        select percentile_cont(0.5) within group (order by delivery_minutes)
                        from (select delivery_minutes from analytics.finished_order
                              where delivered_at >= :since order by delivered_at desc limit :latest) recent""")
                .bind("since", since)
                .bind("latest", latest)
                .mapTo(Double.class)
                .findOne()
                .orElse(null);
    }

    @Nullable
    Double medianPrepMinutes(Tx tx, UUID restaurantId, Instant since, int latest) {
        return tx.query("""
                        select percentile_cont(0.5) within group (order by prep_minutes)
                        from (select prep_minutes from analytics.finished_order
                              where restaurant_id = :restaurant and delivered_at >= :since and prep_minutes is not null
                              order by delivered_at desc limit :latest) recent""")
                .bind("restaurant", restaurantId)
                .bind("since", since)
                .bind("latest", latest)
                .mapTo(Double.class)
                .findOne()
                .orElse(null);
    }

    void riderStatus(Tx tx, UUID riderId, String status) {
        tx.update("""
                        insert into analytics.rider (rider_id, status) values (:rider, :status)
                        on conflict (rider_id) do update set status = :status""").bind("rider", riderId).bind("status", status).execute();
    }

    int ridersOnline(Tx tx) {
        return tx.query("select count(*) from analytics.rider where status = 'online'")
                .mapTo(Integer.class)
                .one();
    }

    void jobTaken(Tx tx, UUID deliveryId, UUID riderId) {
        tx.update("""
                        insert into analytics.rider_job (delivery_id, rider_id) values (:delivery, :rider)
                        on conflict (delivery_id) do update set rider_id = :rider""").bind("delivery", deliveryId).bind("rider", riderId).execute();
    }

    void jobEnded(Tx tx, UUID deliveryId) {
        tx.update("delete from analytics.rider_job where delivery_id = :delivery")
                .bind("delivery", deliveryId)
                .execute();
    }

    int ridersBusy(Tx tx) {
        return tx.query("select count(distinct rider_id) from analytics.rider_job")
                .mapTo(Integer.class)
                .one();
    }
}
