package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Lets a waiting restaurant or rider trade. Their next refresh carries the right. Approving twice changes nothing.
@ApplicationScoped
class ApproveAccount {

    private final Database database;
    private final AccountEvents events;
    private final AccountStore accounts = new AccountStore();

    ApproveAccount(Database database, AccountEvents events) {
        this.database = database;
        this.events = events;
    }

    void approve(UUID accountId, Actor actor) {
        database.run(tx -> {
            if (!accounts.lock(tx, accountId)) {
                throw Refusal.notFound("identity.unknown-account", "There is no such account");
            }
            accounts.approve(tx, accountId).forEach(role -> events.approved(tx, accountId, role, actor));
        });
    }
}
