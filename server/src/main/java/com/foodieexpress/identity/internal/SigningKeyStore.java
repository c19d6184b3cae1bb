package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.db.Tx;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// SQL of the signing keys.
final class SigningKeyStore {

    private static final long CHANGES_LOCK = 7_368_120_010L;

    /// `verifiesUntil` is null for the newest key.
    record Stored(
            String kid,
            String jwk,
            Instant signsFrom,
            @Nullable Instant verifiesUntil) {}

    /// One node at a time makes keys.
    void lock(Tx tx) {
        tx.query("select pg_advisory_xact_lock(:lock)")
                .bind("lock", CHANGES_LOCK)
                .mapToMap()
                .one();
    }

    /// Newest first.
    List<Stored> list(Tx tx) {
        return tx.query("""
                        select kid, jwk, signs_from, verifies_until from identity.signing_key
                        order by signs_from desc, kid""")
                .map((row, context) -> {
                    Timestamp until = row.getTimestamp("verifies_until");
                    return new Stored(
                            row.getString("kid"),
                            row.getString("jwk"),
                            row.getTimestamp("signs_from").toInstant(),
                            until == null ? null : until.toInstant());
                })
                .list();
    }

    void insert(Tx tx, String kid, String jwk, Instant createdAt, Instant signsFrom) {
        tx.update("""
                        insert into identity.signing_key (kid, jwk, created_at, signs_from)
                        values (:kid, :jwk, :createdAt, :signsFrom)""")
                .bind("kid", kid)
                .bind("jwk", jwk)
                .bind("createdAt", createdAt)
                .bind("signsFrom", signsFrom)
                .execute();
    }

    void retireOthers(Tx tx, String kid, Instant verifiesUntil) {
        tx.update("""
                        update identity.signing_key set verifies_until = :until
                        where kid <> :kid and verifies_until is null""").bind("until", verifiesUntil).bind("kid", kid).execute();
    }

    void deleteOthers(Tx tx, String kid) {
        tx.update("delete from identity.signing_key where kid <> :kid")
                .bind("kid", kid)
                .execute();
    }

    void deleteSpent(Tx tx, Instant now) {
        tx.update("delete from identity.signing_key where verifies_until <= :now")
                .bind("now", now)
                .execute();
    }
}
