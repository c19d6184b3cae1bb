package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Lets a waiting restaurant or rider trade, at once, with the token they have. Approving twice changes nothing.
@ApplicationScoped
class ApproveAccount {

    private final Database database;
    private final AccountEvents events;
    private final AccountRights accountRights;
    private final AccountStore accounts = new AccountStore();

    ApproveAccount(Database database, AccountEvents events, AccountRights accountRights) {
        this.database = database;
        this.events = events;
        this.accountRights = accountRights;
    }

    void approve(UUID accountId, Actor actor) {
        database.run(tx -> {
            if (!accounts.lock(tx, accountId)) {
                throw Refusal.notFound("identity.unknown-account", "There is no such account");
            }
            List<Role> approved = accounts.approve(tx, accountId);
            if (!approved.isEmpty()) {
                approved.forEach(role -> events.approved(tx, accountId, role, actor));
                accountRights.changed(tx, accountId, actor);
            }
        });
    }
}
