package com.foodieexpress.dispatch.internal;

import com.foodieexpress.platform.db.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// SQL of offers and of the record of candidates.
@ApplicationScoped
class OfferStore {

    /// False when the rider holds another open offer, is no longer online, or has a job meanwhile.
    boolean insert(Tx tx, Offer offer) {
        return tx.update("""
                        insert into dispatch.offer (id, delivery_id, rider_id, state, metres, seconds, sent_at, expires_at)
                        select :id, :delivery, r.id, 'SENT', :metres, :seconds, :sentAt::timestamptz, :expiresAt::timestamptz
                        from dispatch.rider r
                        where r.id = :rider and r.status = 'ONLINE' and not exists (select 1 from dispatch.delivery d
                            where d.rider_id = r.id and d.state in ('ASSIGNED', 'EN_ROUTE_PICKUP', 'AT_PICKUP', 'PICKED_UP',
                                'EN_ROUTE_DROPOFF', 'AT_DROPOFF', 'FAILED', 'RETURNING'))
                        on conflict do nothing""")
                        .bind("id", offer.id())
                        .bind("delivery", offer.deliveryId())
                        .bind("rider", offer.riderId())
                        .bind("metres", offer.metres())
                        .bind("seconds", offer.seconds())
                        .bind("sentAt", offer.sentAt())
                        .bind("expiresAt", offer.expiresAt())
                        .execute()
                == 1;
    }

    Optional<Offer> find(Tx tx, UUID id) {
        return tx.query("select * from dispatch.offer where id = :id")
                .bind("id", id)
                .map((row, context) -> offer(row))
                .findOne();
    }

    List<Offer> openOf(Tx tx, UUID riderId) {
        return tx.query("select * from dispatch.offer where rider_id = :rider and state = 'SENT' order by id")
                .bind("rider", riderId)
                .map((row, context) -> offer(row))
                .list();
    }

    List<Offer> openFor(Tx tx, UUID deliveryId) {
        return tx.query("select * from dispatch.offer where delivery_id = :delivery and state = 'SENT' order by id")
                .bind("delivery", deliveryId)
                .map((row, context) -> offer(row))
                .list();
    }

    /// Riders who were asked for this delivery before and said no, or did not answer.
    Set<UUID> refusedBy(Tx tx, UUID deliveryId) {
        return Set.copyOf(
                tx.query("""
                        select distinct rider_id from dispatch.offer
                        where delivery_id = :delivery and state in ('DECLINED', 'EXPIRED')""").bind("delivery", deliveryId).mapTo(UUID.class).list());
    }

    /// True when the offer was still open.
    boolean close(Tx tx, UUID id, Offer.State state, Instant now, @Nullable String reason) {
        return tx.update("""
                        update dispatch.offer set state = :state, answered_at = :now, reason = :reason
                        where id = :id and state = 'SENT'""")
                        .bind("state", state.name())
                        .bind("now", now)
                        .bind("reason", reason)
                        .bind("id", id)
                        .execute()
                == 1;
    }

    /// The accepted offer of a rider who gave the delivery back counts no longer, so that another can win.
    void giveBack(Tx tx, UUID deliveryId, Offer.State to) {
        tx.update("""
                        update dispatch.offer set state = :state, reason = 'dropped'
                        where delivery_id = :id and state = 'ACCEPTED'""").bind("state", to.name()).bind("id", deliveryId).execute();
    }

    record Candidate(
            UUID riderId,
            @Nullable Double travelSeconds,
            @Nullable Double idleSeconds,
            @Nullable Double score,
            String outcome) {}

    void record(Tx tx, UUID deliveryId, int round, List<Candidate> candidates, Instant now) {
        if (candidates.isEmpty()) {
            return;
        }
        var batch = tx.batch("""
                insert into dispatch.candidate (delivery_id, round, rider_id, travel_seconds, idle_seconds, score, outcome, at)
                values (:delivery, :round, :rider, :travel, :idle, :score, :outcome, :now) on conflict do nothing""");
        for (Candidate candidate : candidates) {
            batch.bind("delivery", deliveryId)
                    .bind("round", round)
                    .bind("rider", candidate.riderId())
                    .bind("travel", candidate.travelSeconds())
                    .bind("idle", candidate.idleSeconds())
                    .bind("score", candidate.score())
                    .bind("outcome", candidate.outcome())
                    .bind("now", now)
                    .add();
        }
        batch.execute();
    }

    record Decision(
            int round,
            UUID riderId,
            @Nullable Double travelSeconds,
            @Nullable Double idleSeconds,
            @Nullable Double score,
            String outcome,
            Instant at) {}

    List<Decision> decisions(Tx tx, UUID deliveryId) {
        return tx.query(
                        "select * from dispatch.candidate where delivery_id = :delivery order by round, score nulls last, rider_id limit 2000")
                .bind("delivery", deliveryId)
                .map((row, context) -> new Decision(
                        row.getInt("round"),
                        row.getObject("rider_id", UUID.class),
                        row.getObject("travel_seconds", Double.class),
                        row.getObject("idle_seconds", Double.class),
                        row.getObject("score", Double.class),
                        row.getString("outcome"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private static Offer offer(ResultSet row) throws SQLException {
        return new Offer(
                row.getObject("id", UUID.class),
                row.getObject("delivery_id", UUID.class),
                row.getObject("rider_id", UUID.class),
                Offer.State.valueOf(row.getString("state")),
                row.getDouble("metres"),
                row.getDouble("seconds"),
                row.getTimestamp("sent_at").toInstant(),
                row.getTimestamp("expires_at").toInstant());
    }
}
