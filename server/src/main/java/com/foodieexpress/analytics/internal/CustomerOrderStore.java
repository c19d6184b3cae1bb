package com.foodieexpress.analytics.internal;

import com.foodieexpress.analytics.internal.CustomerOrder.Reached;
import com.foodieexpress.platform.db.Tx;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// SQL of customers' orders.
final class CustomerOrderStore {

    /// What an event tells of an order.
    record Told(
            UUID orderId,
            UUID customerId,
            UUID restaurantId,
            Instant madeAt,
            Reached reached,
            @Nullable String ended,
            long totalMinor,
            @Nullable Long capturedMinor) {}

    /// Moves the order on; it never goes back.
    void put(Tx tx, Told told) {
        tx.update("""
                        insert into analytics.customer_order as o (order_id, customer_id, restaurant_id, made_at, reached, ended,
                            total_minor, captured_minor)
                        values (:order, :customer, :restaurant, :made, :reached, :ended, :total, coalesce(:captured::bigint, 0))
                        on conflict (order_id) do update set reached = greatest(o.reached, excluded.reached),
                            ended = coalesce(excluded.ended, o.ended), total_minor = excluded.total_minor,
                            captured_minor = coalesce(:captured::bigint, o.captured_minor)""")
                .bind("order", told.orderId())
                .bind("customer", told.customerId())
                .bind("restaurant", told.restaurantId())
                .bind("made", told.madeAt())
                .bind("reached", told.reached().ordinal())
                .bind("ended", told.ended())
                .bind("total", told.totalMinor())
                .bind("captured", told.capturedMinor())
                .execute();
    }

    /// The newest orders made since, at most `limit`, newest first.
    List<CustomerOrder> newest(Tx tx, UUID customer, Instant since, int limit) {
        return tx.query("""
                        select restaurant_id, made_at, reached, ended, given_back from analytics.customer_order
                        where customer_id = :customer and made_at >= :since order by made_at desc limit :limit""")
                .bind("customer", customer)
                .bind("since", since)
                .bind("limit", limit)
                .map((row, context) -> new CustomerOrder(
                        row.getObject("restaurant_id", UUID.class),
                        row.getTimestamp("made_at").toInstant(),
                        Reached.values()[row.getInt("reached")],
                        row.getString("ended"),
                        row.getBoolean("given_back")))
                .list();
    }

    /// Orders of the whole city made since that a kitchen began and that were not paid for in full.
    long givenBack(Tx tx, Instant since) {
        return tx.query("select count(*) from analytics.customer_order where given_back and made_at >= :since")
                .bind("since", since)
                .mapTo(Long.class)
                .one();
    }
}
