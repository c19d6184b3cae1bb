package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/// Changes name and telephone number of the person themself.
@ApplicationScoped
class UpdateProfile {

    private final Database database;
    private final Phones phones;
    private final AccountStore accounts = new AccountStore();

    UpdateProfile(Database database, Phones phones) {
        this.database = database;
        this.phones = phones;
    }

    AccountRow update(Actor actor, ProfileJson change) {
        return database.write(tx -> {
            accounts.lock(tx, actor.id());
            AccountRow account = accounts.find(tx, actor.id()).orElseThrow();
            String phone = phones.of(account);
            ProfileJson.Profile next = change.appliedTo(account, phone);
            boolean same = Objects.equals(next.phone(), phone);
            accounts.updateProfile(
                    tx, account.id(), next.firstName(), next.lastName(), same && account.phoneVerified());
            if (!same) {
                phones.set(tx, account.id(), next.phone());
            }
            return accounts.find(tx, account.id()).orElseThrow();
        });
    }
}
