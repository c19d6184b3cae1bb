package com.foodieexpress.dispatch.internal;

import com.foodieexpress.dispatch.internal.DeliveryData.DeliveryJson;
import com.foodieexpress.kernel.Money;
import com.foodieexpress.platform.db.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// SQL of showing and forgetting whom deliveries concern.
@ApplicationScoped
class DeliveryErasureStore {

    Optional<String> lockStatus(Tx tx, UUID rider, boolean lock) {
        return tx.query("select status from dispatch.rider where id = :rider" + (lock ? " for update" : ""))
                .bind("rider", rider)
                .mapTo(String.class)
                .findOne();
    }

    boolean hasOpenDelivery(Tx tx, UUID rider) {
        return tx.query("""
                        select exists (select 1 from dispatch.delivery
                            where rider_id = :rider and state not in ('DELIVERED', 'RETURNED', 'CANCELLED'))""").bind("rider", rider).mapTo(Boolean.class).one();
    }

    List<DeliveryJson> listOf(Tx tx, UUID rider) {
        return tx.query("select * from dispatch.delivery where rider_id = :rider order by id")
                .bind("rider", rider)
                .map((row, context) -> json(row))
                .list();
    }

    /// Answers the deliveries concerned.
    List<UUID> forgetRider(Tx tx, UUID rider) {
        tx.update("update dispatch.rider set lat = null, lng = null, located_at = null where id = :rider")
                .bind("rider", rider)
                .execute();
        tx.update(
                        "update dispatch.delivery_status set lat = null, lng = null where actor_id = :rider and lat is not null")
                .bind("rider", rider)
                .execute();
        return tx.query("select id from dispatch.delivery where rider_id = :rider")
                .bind("rider", rider)
                .mapTo(UUID.class)
                .list();
    }

    /// The point becomes one of about a kilometre; ways, legs and places on the way to the door go. Answers
    /// the deliveries concerned.
    List<UUID> forgetCustomer(Tx tx, UUID customer) {
        List<UUID> deliveries =
                tx.query("""
                        update dispatch.delivery
                        set dropoff_lat = round(dropoff_lat::numeric, 2), dropoff_lng = round(dropoff_lng::numeric, 2),
                            route = ''
                        where customer_id = :customer returning id""").bind("customer", customer).mapTo(UUID.class).list();
        for (String forgetting : List.of(
                "update dispatch.leg set polyline = '' where delivery_id = any(:deliveries) and target = 'customer'",
                "update dispatch.delivery_status set lat = null, lng = null, reason = null where delivery_id = any(:deliveries)",
                "update dispatch.offer set reason = null where delivery_id = any(:deliveries) and state = 'WITHDRAWN'")) {
            tx.update(forgetting)
                    .bindArray("deliveries", UUID.class, deliveries)
                    .execute();
        }
        return deliveries;
    }

    private static DeliveryJson json(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new DeliveryJson(
                row.getObject("id", UUID.class),
                row.getString("order_number"),
                row.getString("state"),
                Money.of(row.getLong("pay_minor"), currency),
                Money.of(row.getLong("tip_minor"), currency),
                instant(row, "assigned_at"),
                instant(row, "picked_up_at"),
                instant(row, "delivered_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
