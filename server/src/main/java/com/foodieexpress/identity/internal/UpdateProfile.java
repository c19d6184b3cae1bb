package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Database;
import jakarta.enterprise.context.ApplicationScoped;

/// Changes name and telephone number of the person themself.
@ApplicationScoped
class UpdateProfile {

    private final Database database;
    private final AccountStore accounts = new AccountStore();

    UpdateProfile(Database database) {
        this.database = database;
    }

    AccountRow update(Actor actor, ProfileJson change) {
        return database.write(tx -> {
            accounts.lock(tx, actor.id());
            AccountRow account = accounts.find(tx, actor.id()).orElseThrow();
            ProfileJson.Profile next = change.appliedTo(account);
            accounts.updateProfile(tx, account.id(), next.firstName(), next.lastName(), next.phone());
            return accounts.find(tx, account.id()).orElseThrow();
        });
    }
}
