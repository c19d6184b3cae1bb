package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.json.Json;
import com.foodieexpress.platform.vault.FieldVault;
import com.foodieexpress.platform.vault.OldPlaintext;
import com.foodieexpress.platform.vault.SealedField;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// SQL of people's addresses. All that tells where somebody lives is sealed in one value.
@ApplicationScoped
class AddressStore implements OldPlaintext {

    private static final SealedField FIELD = new SealedField("identity.address", "sealed");

    /// What is sealed.
    private record Place(
            String label, String line, @Nullable String details, GeoPoint location) {}

    record Address(
            UUID id, String label, String line, @Nullable String details, GeoPoint location, boolean isDefault) {}

    private final FieldVault vault;

    AddressStore(FieldVault vault) {
        this.vault = vault;
    }

    /// The default first, then the latest. Empty for a person who was erased.
    List<Address> listOf(Tx tx, UUID accountId) {
        record Row(UUID id, byte[] sealed, boolean isDefault) {}
        List<Row> rows = tx.query("""
                        select id, sealed, is_default from identity.address where account_id = :account
                        order by is_default desc, created_at desc, id limit 100""")
                .bind("account", accountId)
                .map((row, context) ->
                        new Row(row.getObject("id", UUID.class), row.getBytes("sealed"), row.getBoolean("is_default")))
                .list();
        return rows.stream()
                .flatMap(row -> vault.open(tx, accountId, FIELD, row.sealed()).stream()
                        .map(json -> address(row.id(), Json.read(json, Place.class), row.isDefault())))
                .toList();
    }

    int count(Tx tx, UUID accountId) {
        return tx.query("select count(*) from identity.address where account_id = :account")
                .bind("account", accountId)
                .mapTo(Integer.class)
                .one();
    }

    void insert(Tx tx, UUID accountId, Address address, Instant now) {
        tx.update("""
                        insert into identity.address (id, account_id, sealed, is_default, created_at)
                        values (:id, :account, :sealed, :isDefault, :now)""")
                .bind("id", address.id())
                .bind("account", accountId)
                .bind("sealed", sealed(tx, accountId, address))
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

    void deleteAll(Tx tx, UUID accountId) {
        tx.update("delete from identity.address where account_id = :account")
                .bind("account", accountId)
                .execute();
    }

    @Override
    public String name() {
        return "identity.address";
    }

    @Override
    public int sealSome(Tx tx, int limit) {
        record Old(UUID accountId, Address address) {}
        List<Old> some = tx.query("""
                        select * from identity.address where line is not null
                        order by id limit :limit for no key update""")
                .bind("limit", limit)
                .map((row, context) -> new Old(
                        row.getObject("account_id", UUID.class),
                        new Address(
                                row.getObject("id", UUID.class),
                                row.getString("label"),
                                row.getString("line"),
                                row.getString("details"),
                                new GeoPoint(row.getDouble("lat"), row.getDouble("lng")),
                                row.getBoolean("is_default"))))
                .list();
        for (Old old : some) {
            tx.update("""
                            update identity.address
                            set sealed = :sealed, label = null, line = null, details = null, lat = null, lng = null
                            where id = :id""")
                    .bind("sealed", sealed(tx, old.accountId(), old.address()))
                    .bind("id", old.address().id())
                    .execute();
        }
        return some.size();
    }

    private byte[] sealed(Tx tx, UUID accountId, Address address) {
        var place = new Place(address.label(), address.line(), address.details(), address.location());
        return vault.seal(tx, accountId, FIELD, Json.write(place));
    }

    private static Address address(UUID id, Place place, boolean isDefault) {
        return new Address(id, place.label(), place.line(), place.details(), place.location(), isDefault);
    }
}
