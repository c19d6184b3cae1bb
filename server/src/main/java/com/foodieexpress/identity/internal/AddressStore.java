package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.platform.db.Tx;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// SQL of people's addresses.
final class AddressStore {

    record Address(
            UUID id, String label, String line, @Nullable String details, GeoPoint location, boolean isDefault) {}

    /// The default first, then the latest.
    List<Address> listOf(Tx tx, UUID accountId) {
        return tx.query("""
                        select * from identity.address where account_id = :account
                        order by is_default desc, created_at desc, id limit 100""")
                .bind("account", accountId)
                .map((row, context) -> new Address(
                        row.getObject("id", UUID.class),
                        row.getString("label"),
                        row.getString("line"),
                        row.getString("details"),
                        new GeoPoint(row.getDouble("lat"), row.getDouble("lng")),
                        row.getBoolean("is_default")))
                .list();
    }

    void insert(Tx tx, UUID accountId, Address address, Instant now) {
        tx.update("""
                        insert into identity.address
                            (id, account_id, label, line, details, lat, lng, is_default, created_at)
                        values (:id, :account, :label, :line, :details, :lat, :lng, :isDefault, :now)""")
                .bind("id", address.id())
                .bind("account", accountId)
                .bind("label", address.label())
                .bind("line", address.line())
                .bind("details", address.details())
                .bind("lat", address.location().lat())
                .bind("lng", address.location().lng())
                .bind("isDefault", address.isDefault())
                .bind("now", now)
                .execute();
    }

    void clearDefault(Tx tx, UUID accountId) {
        tx.update("update identity.address set is_default = false where account_id = :account and is_default")
                .bind("account", accountId)
                .execute();
    }

    boolean delete(Tx tx, UUID accountId, UUID id) {
        return tx.update("delete from identity.address where id = :id and account_id = :account")
                        .bind("id", id)
                        .bind("account", accountId)
                        .execute()
                > 0;
    }

    /// Makes the latest address the default where none is.
    void ensureDefault(Tx tx, UUID accountId) {
        tx.update("""
                        update identity.address set is_default = true
                        where id = (select id from identity.address where account_id = :account
                                    order by created_at desc, id limit 1)
                          and not exists (select 1 from identity.address where account_id = :account and is_default)""").bind("account", accountId).execute();
    }
}
