package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.json.Json;
import com.foodieexpress.platform.vault.FieldVault;
import com.foodieexpress.platform.vault.SealedField;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// People's birth dates and addresses, sealed under their own key.
@ApplicationScoped
class Details {

    private static final SealedField FIELD = new SealedField("identity.account", "details_sealed");

    private final FieldVault vault;

    Details(FieldVault vault) {
        this.vault = vault;
    }

    /// As the account was read; nothing when the person told nothing or was erased.
    PersonDetails of(AccountRow account) {
        SealedDetails sealed = account.details();
        String json = sealed == null ? null : vault.openIfAny(account.id(), FIELD, sealed.bytes());
        return json == null ? PersonDetails.NONE : Json.read(json, PersonDetails.class);
    }

    void set(Tx tx, UUID accountId, PersonDetails details) {
        String json = details.equals(PersonDetails.NONE) ? null : Json.write(details);
        tx.update("update identity.account set details_sealed = :sealed where id = :id")
                .bind("sealed", vault.sealIfAny(tx, accountId, FIELD, json))
                .bind("id", accountId)
                .execute();
    }
}
