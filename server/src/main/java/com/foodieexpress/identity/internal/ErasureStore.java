package com.foodieexpress.identity.internal;

import com.foodieexpress.identity.internal.AccountData.SessionJson;
import com.foodieexpress.platform.db.Tx;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;

/// SQL of what remains of an account when its person is forgotten.
final class ErasureStore {

    /// An account nobody can sign in to: nobody knows the password of the hash.
    void tombstone(Tx tx, UUID id, String passwordHash) {
        tx.update("""
                        update identity.account
                        set email = 'erased-' || id || '@erased.invalid', password_hash = :hash, first_name = 'Erased',
                            last_name = 'account', phone = null, phone_sealed = null, phone_index = null, details_sealed = null,
                            business_name = null, vehicle_type = null, vehicle_description = null,
                            email_verified = false, phone_verified = false
                        where id = :id""").bind("hash", passwordHash).bind("id", id).execute();
    }

    void forgetDevices(Tx tx, UUID id) {
        tx.update("delete from identity.familiar where account_id = :id")
                .bind("id", id)
                .execute();
        tx.update("update identity.refresh_family set user_agent = null where account_id = :id")
                .bind("id", id)
                .execute();
    }

    /// Codes, and that the person had a number.
    void forgetCodes(Tx tx, UUID id) {
        tx.update("delete from identity.code_challenge where account_id = :id")
                .bind("id", id)
                .execute();
        tx.update("delete from identity.verified_phone where account_id = :id")
                .bind("id", id)
                .execute();
    }

    /// What administrators wrote about the person.
    void forgetReasons(Tx tx, UUID id) {
        tx.update("update identity.standing set reason = null where account_id = :id")
                .bind("id", id)
                .execute();
    }

    List<SessionJson> sessionsOf(Tx tx, UUID id) {
        return tx.query("select * from identity.refresh_family where account_id = :id order by created_at desc")
                .bind("id", id)
                .map((row, context) -> {
                    Timestamp ended = row.getTimestamp("revoked_at");
                    return new SessionJson(
                            row.getObject("id", UUID.class),
                            row.getString("role"),
                            row.getString("app"),
                            row.getString("user_agent"),
                            row.getTimestamp("created_at").toInstant(),
                            row.getTimestamp("last_seen_at").toInstant(),
                            ended == null ? null : ended.toInstant());
                })
                .list();
    }
}
