package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.db.Tx;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// SQL of the devices and networks an account was used from.
final class FamiliarStore {

    /// The better of what is known of the marks: `device` before `network`.
    Optional<String> bestKind(Tx tx, UUID accountId, byte[] device, byte[] network, Instant since) {
        return tx.query("""
                        select kind from identity.familiar
                        where account_id = :account and seen_at > :since
                          and (mark = :device and kind = 'device' or mark = :network and kind = 'network')
                        order by kind limit 1""")
                .bind("account", accountId)
                .bind("device", device)
                .bind("network", network)
                .bind("since", since)
                .mapTo(String.class)
                .findOne();
    }

    /// Notes a use now, and forgets what was not used since.
    void remember(Tx tx, UUID accountId, String kind, byte[] mark, Instant now, Instant since) {
        tx.update("""
                        insert into identity.familiar (account_id, mark, kind, seen_at)
                        values (:account, :mark, :kind, :now)
                        on conflict (account_id, mark) do update set seen_at = excluded.seen_at""")
                .bind("account", accountId)
                .bind("mark", mark)
                .bind("kind", kind)
                .bind("now", now)
                .execute();
        tx.update("delete from identity.familiar where account_id = :account and seen_at < :since")
                .bind("account", accountId)
                .bind("since", since)
                .execute();
    }
}
