package com.foodieexpress.dispatch.internal;

import com.foodieexpress.dispatch.DeliveryState;
import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.kernel.Money;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.db.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// SQL of deliveries.
@ApplicationScoped
class DeliveryStore {

    private static final String OPEN = "state not in ('DELIVERED', 'RETURNED', 'CANCELLED')";
    static final UUID FIRST_PAGE = new UUID(-1L, -1L);

    /// False when the order has a delivery already.
    boolean insert(Tx tx, Delivery delivery) {
        return tx.update("""
                        insert into dispatch.delivery (id, order_id, order_number, restaurant_id, customer_id, state, restaurant_lat,
                            restaurant_lng, dropoff_lat, dropoff_lng, route, route_metres, route_seconds, currency, pay_minor, tip_minor,
                            created_at)
                        values (:id, :order, :number, :restaurant, :customer, :state, :rlat, :rlng, :dlat, :dlng, :route, :metres,
                            :seconds, :currency, :pay, :tip, :now)
                        on conflict (order_id) do nothing""")
                        .bind("id", delivery.id())
                        .bind("order", delivery.orderId())
                        .bind("number", delivery.orderNumber())
                        .bind("restaurant", delivery.restaurantId())
                        .bind("customer", delivery.customerId())
                        .bind("state", delivery.state().name())
                        .bind("rlat", delivery.restaurant().lat())
                        .bind("rlng", delivery.restaurant().lng())
                        .bind("dlat", delivery.dropoff().lat())
                        .bind("dlng", delivery.dropoff().lng())
                        .bind("route", delivery.route())
                        .bind("metres", delivery.routeMetres())
                        .bind("seconds", delivery.routeSeconds())
                        .bind("currency", delivery.pay().currency().getCurrencyCode())
                        .bind("pay", delivery.pay().amountMinor())
                        .bind("tip", delivery.tip().amountMinor())
                        .bind("now", delivery.createdAt())
                        .execute()
                == 1;
    }

    Optional<Delivery> find(Tx tx, UUID id) {
        return one(tx, "select * from dispatch.delivery where id = :id", id);
    }

    Optional<Delivery> ofOrder(Tx tx, UUID orderId) {
        return one(tx, "select * from dispatch.delivery where order_id = :id", orderId);
    }

    /// Reads the delivery and holds its row. Refuses `dispatch.unknown-delivery`.
    Delivery lock(Tx tx, UUID id) {
        return one(tx, "select * from dispatch.delivery where id = :id for no key update", id)
                .orElseThrow(DeliveryStore::unknown);
    }

    Optional<Delivery> lockOfOrder(Tx tx, UUID orderId) {
        return one(tx, "select * from dispatch.delivery where order_id = :id for no key update", orderId);
    }

    Optional<Delivery> jobOf(Tx tx, UUID riderId) {
        return tx.query("select * from dispatch.delivery where rider_id = :rider and " + OPEN)
                .bind("rider", riderId)
                .map((row, context) -> delivery(row))
                .findFirst();
    }

    List<Delivery> listOpen(Tx tx) {
        return tx.query("select * from dispatch.delivery where " + OPEN + " order by id")
                .map((row, context) -> delivery(row))
                .list();
    }

    List<Delivery> list(Tx tx, @Nullable UUID riderId, @Nullable Boolean active, UUID before, int limit) {
        var query = tx.query("select * from dispatch.delivery where id < :before"
                        + (riderId == null ? "" : " and rider_id = :rider")
                        + (active == null ? "" : active ? " and " + OPEN : " and not " + OPEN)
                        + " order by id desc limit :limit")
                .bind("before", before)
                .bind("limit", limit);
        if (riderId != null) {
            query.bind("rider", riderId);
        }
        return query.map((row, context) -> delivery(row)).list();
    }

    /// The one winner: only a delivery still searched for takes a rider.
    boolean assign(Tx tx, UUID id, UUID riderId, Instant now) {
        return tx.update("""
                        update dispatch.delivery set state = 'ASSIGNED', rider_id = :rider, assigned_at = :now, version = version + 1
                        where id = :id and state = 'SEARCHING'""")
                        .bind("rider", riderId)
                        .bind("now", now)
                        .bind("id", id)
                        .execute()
                == 1;
    }

    void setState(Tx tx, UUID id, DeliveryState state, Instant now) {
        String time = switch (state) {
            case PICKED_UP -> ", picked_up_at = :now";
            case DELIVERED -> ", delivered_at = :now, ended_at = :now";
            case CANCELLED, RETURNED -> ", ended_at = :now";
            case SEARCHING -> ", rider_id = null, assigned_at = null";
            case PENDING, ASSIGNED, EN_ROUTE_PICKUP, AT_PICKUP, EN_ROUTE_DROPOFF, AT_DROPOFF, FAILED, RETURNING -> "";
        };
        var update = tx.update(
                        "update dispatch.delivery set state = :state, version = version + 1" + time + " where id = :id")
                .bind("state", state.name())
                .bind("id", id);
        if (time.contains(":now")) {
            update.bind("now", now);
        }
        update.execute();
    }

    void setRound(Tx tx, UUID id, int round) {
        tx.update("update dispatch.delivery set round = :round where id = :id")
                .bind("round", round)
                .bind("id", id)
                .execute();
    }

    void setProof(Tx tx, UUID id, String proof) {
        tx.update("update dispatch.delivery set proof = :proof where id = :id")
                .bind("proof", proof)
                .bind("id", id)
                .execute();
    }

    /// Deliveries nobody is being asked about right now, longest waiting first.
    List<UUID> listSearchingWithoutOffer(Tx tx, int limit) {
        return tx.query("""
                        select d.id from dispatch.delivery d
                        where d.state = 'SEARCHING'
                            and not exists (select 1 from dispatch.offer o where o.delivery_id = d.id and o.state = 'SENT')
                        order by d.id limit :limit""").bind("limit", limit).mapTo(UUID.class).list();
    }

    /// Of a rider: all ever taken on, and those not over.
    Map<String, Long> countsOf(Tx tx, UUID riderId) {
        return tx.query("""
                        select count(*) as deliveries,
                            count(*) filter (where state not in ('DELIVERED', 'RETURNED', 'CANCELLED')) as open
                        from dispatch.delivery where rider_id = :rider""")
                .bind("rider", riderId)
                .map((row, context) ->
                        Map.of("deliveries", row.getLong("deliveries"), "openDeliveries", row.getLong("open")))
                .one();
    }

    record Today(int deliveries, long earningsMinor) {}

    Today today(Tx tx, UUID riderId, Instant since) {
        return tx.query("""
                        select count(*) as deliveries, coalesce(sum(pay_minor + tip_minor), 0) as earnings from dispatch.delivery
                        where rider_id = :rider and state = 'DELIVERED' and delivered_at >= :since""")
                .bind("rider", riderId)
                .bind("since", since)
                .map((row, context) -> new Today(row.getInt("deliveries"), row.getLong("earnings")))
                .one();
    }

    static Refusal unknown() {
        return Refusal.notFound("dispatch.unknown-delivery", "There is no such delivery");
    }

    private static Optional<Delivery> one(Tx tx, String sql, UUID id) {
        return tx.query(sql).bind("id", id).map((row, context) -> delivery(row)).findOne();
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getObject("order_id", UUID.class),
                row.getString("order_number"),
                row.getObject("restaurant_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getObject("rider_id", UUID.class),
                DeliveryState.valueOf(row.getString("state")),
                row.getInt("round"),
                new GeoPoint(row.getDouble("restaurant_lat"), row.getDouble("restaurant_lng")),
                new GeoPoint(row.getDouble("dropoff_lat"), row.getDouble("dropoff_lng")),
                row.getString("route"),
                row.getDouble("route_metres"),
                row.getDouble("route_seconds"),
                Money.of(row.getLong("pay_minor"), currency),
                Money.of(row.getLong("tip_minor"), currency),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "assigned_at"),
                instant(row, "picked_up_at"),
                instant(row, "delivered_at"),
                row.getLong("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
