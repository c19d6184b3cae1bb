package com.foodieexpress.live.internal;

import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Tx;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// SQL of the tickets.
final class TicketStore {

    void insert(Tx tx, byte[] hash, Actor actor, Instant expiresAt) {
        tx.update("""
                        insert into live.ticket (hash, user_id, role, session_id, may_trade, expires_at)
                        values (:hash, :user, :role, :session, :mayTrade, :expiresAt)""")
                .bind("hash", hash)
                .bind("user", actor.id())
                .bind("role", actor.role().wire())
                .bind("session", actor.sessionId())
                .bind("mayTrade", actor.mayTrade())
                .bind("expiresAt", expiresAt)
                .execute();
    }

    /// Takes the ticket away, so that it cannot be used again, and answers whose it was.
    Optional<Actor> take(Tx tx, byte[] hash, Instant now) {
        return tx.query("""
                        with taken as (delete from live.ticket where hash = :hash
                            returning user_id, role, session_id, may_trade, expires_at)
                        select * from taken where expires_at > :now::timestamptz""")
                .bind("hash", hash)
                .bind("now", now)
                .map((row, context) -> new Actor(
                        row.getObject("user_id", UUID.class),
                        Role.of(row.getString("role")),
                        row.getObject("session_id", UUID.class),
                        row.getBoolean("may_trade")))
                .findOne();
    }

    void deleteOfSession(Tx tx, UUID session) {
        tx.update("delete from live.ticket where session_id = :session")
                .bind("session", session)
                .execute();
    }

    /// Each new ticket clears away a few old ones, so no job has to.
    void deleteSomeExpired(Tx tx, Instant now) {
        tx.update("""
                        delete from live.ticket where hash in (
                            select hash from live.ticket where expires_at < :now::timestamptz
                            order by expires_at limit 10 for update skip locked)""").bind("now", now).execute();
    }
}
