package com.foodieexpress.dispatch.internal;

import com.foodieexpress.dispatch.Deliveries.PlannedLeg;
import com.foodieexpress.dispatch.DeliveryState;
import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// SQL of what a delivery leaves behind: its status history and its legs.
@ApplicationScoped
class DeliveryTrailStore {

    record Entry(
            DeliveryState state,
            Instant at,
            Role actorRole,
            @Nullable GeoPoint position,
            boolean inferred,
            @Nullable String reason) {}

    void addStatus(
            Tx tx,
            UUID deliveryId,
            DeliveryState state,
            Instant at,
            Actor actor,
            @Nullable GeoPoint position,
            boolean inferred,
            @Nullable String reason) {
        tx.update("""
                        insert into dispatch.delivery_status (delivery_id, seq, state, at, actor_id, actor_role, lat, lng, inferred, reason)
                        values (:id, (select coalesce(max(seq), 0) + 1 from dispatch.delivery_status where delivery_id = :id), :state, :at,
                            :actor, :role, :lat, :lng, :inferred, :reason)""")
                .bind("id", deliveryId)
                .bind("state", state.name())
                .bind("at", at)
                .bind("actor", actor.userId())
                .bind("role", actor.role().wire())
                .bind("lat", position == null ? null : position.lat())
                .bind("lng", position == null ? null : position.lng())
                .bind("inferred", inferred)
                .bind("reason", reason)
                .execute();
    }

    List<Entry> history(Tx tx, UUID deliveryId) {
        return tx.query("select * from dispatch.delivery_status where delivery_id = :id order by seq")
                .bind("id", deliveryId)
                .map((row, context) -> new Entry(
                        DeliveryState.valueOf(row.getString("state")),
                        row.getTimestamp("at").toInstant(),
                        Role.of(row.getString("actor_role")),
                        row.getObject("lat") == null ? null : new GeoPoint(row.getDouble("lat"), row.getDouble("lng")),
                        row.getBoolean("inferred"),
                        row.getString("reason")))
                .list();
    }

    void addLeg(
            Tx tx, UUID deliveryId, Leg.Target target, String polyline, double metres, double seconds, Instant now) {
        tx.update("""
                        insert into dispatch.leg (delivery_id, seq, target, polyline, metres, seconds, planned_at)
                        values (:id, (select coalesce(max(seq), 0) + 1 from dispatch.leg where delivery_id = :id), :target, :polyline,
                            :metres, :seconds, :now)""")
                .bind("id", deliveryId)
                .bind("target", target.wire())
                .bind("polyline", polyline)
                .bind("metres", metres)
                .bind("seconds", seconds)
                .bind("now", now)
                .execute();
    }

    Optional<Leg> currentLeg(Tx tx, UUID deliveryId) {
        return tx.query("select * from dispatch.leg where delivery_id = :id order by seq desc limit 1")
                .bind("id", deliveryId)
                .map((row, context) -> new Leg(
                        Leg.Target.of(row.getString("target")),
                        row.getInt("seq"),
                        row.getString("polyline"),
                        row.getDouble("metres"),
                        row.getDouble("seconds")))
                .findOne();
    }

    List<PlannedLeg> legsOfOrder(Tx tx, UUID orderId) {
        return tx.query("""
                        select l.* from dispatch.leg l join dispatch.delivery d on d.id = l.delivery_id
                        where d.order_id = :order order by l.planned_at, l.seq""")
                .bind("order", orderId)
                .map((row, context) -> new PlannedLeg(
                        row.getString("target"),
                        row.getString("polyline"),
                        row.getDouble("metres"),
                        row.getDouble("seconds"),
                        row.getTimestamp("planned_at").toInstant()))
                .list();
    }
}
