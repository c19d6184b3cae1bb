package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.db.Tx;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// SQL of who proved which telephone number.
final class PhoneStore {

    /// Gives the number to the account, and takes it from the one that proved it before. That the account's own number
    /// is
    /// proven is noted with the account.
    void own(Tx tx, byte[] key, UUID accountId, Instant at) {
        tx.update("""
                        update identity.account set phone_verified = false
                        where id in (select account_id from identity.verified_phone
                                     where phone_key = :key and account_id <> :account)""").bind("key", key).bind("account", accountId).execute();
        tx.update("delete from identity.verified_phone where account_id = :account")
                .bind("account", accountId)
                .execute();
        tx.update("""
                        insert into identity.verified_phone (phone_key, account_id, verified_at) values (:key, :account, :at)
                        on conflict (phone_key) do update
                        set account_id = excluded.account_id, verified_at = excluded.verified_at""")
                .bind("key", key)
                .bind("account", accountId)
                .bind("at", at)
                .execute();
    }

    /// The account's number is nobody's that is known.
    void forget(Tx tx, UUID accountId) {
        tx.update("delete from identity.verified_phone where account_id = :account")
                .bind("account", accountId)
                .execute();
        tx.update("update identity.account set phone_verified = false where id = :account")
                .bind("account", accountId)
                .execute();
    }

    Optional<UUID> findOwner(Tx tx, byte[] key) {
        return tx.query("select account_id from identity.verified_phone where phone_key = :key")
                .bind("key", key)
                .mapTo(UUID.class)
                .findOne();
    }
}
