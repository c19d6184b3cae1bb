package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.vault.FieldVault;
import com.foodieexpress.platform.vault.OldPlaintext;
import com.foodieexpress.platform.vault.SealedField;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// People's telephone numbers: sealed under their own key, with a blind index to find an account by its
/// number.
@ApplicationScoped
class Phones implements OldPlaintext {

    private static final SealedField FIELD = new SealedField("identity.account", "phone_sealed");

    private final FieldVault vault;

    Phones(FieldVault vault) {
        this.vault = vault;
    }

    /// As the account was read; null when there is none or the person was erased.
    @Nullable
    String of(AccountRow account) {
        SealedPhone phone = account.phone();
        return phone == null ? null : vault.openIfAny(account.id(), FIELD, phone.bytes());
    }

    /// Fetches the keys of many people at once.
    void prepare(Tx tx, Collection<AccountRow> accounts) {
        vault.prepare(
                tx,
                accounts.stream()
                        .filter(account -> account.phone() != null || account.details() != null)
                        .map(AccountRow::id)
                        .toList());
    }

    /// Sets the account's number, already in its stored spelling; null takes it away.
    void set(Tx tx, UUID accountId, @Nullable String phone) {
        tx.update("""
                        update identity.account set phone_sealed = :sealed, phone_index = :index, phone = null
                        where id = :id""")
                .bind("sealed", vault.sealIfAny(tx, accountId, FIELD, phone))
                .bind("index", phone == null ? null : index(phone))
                .bind("id", accountId)
                .execute();
    }

    /// Stands for the number in `identity.account.phone_index`.
    byte[] index(String phone) {
        return vault.blindIndex(FIELD, Contacts.phone(phone));
    }

    @Override
    public String name() {
        return "identity.account";
    }

    @Override
    public int sealSome(Tx tx, int limit) {
        record Old(UUID id, String phone) {}
        List<Old> some = tx.query("""
                        select id, phone from identity.account where phone is not null
                        order by id limit :limit for no key update""")
                .bind("limit", limit)
                .map((row, context) -> new Old(row.getObject("id", UUID.class), row.getString("phone")))
                .list();
        some.forEach(old -> set(tx, old.id(), old.phone()));
        return some.size();
    }
}
