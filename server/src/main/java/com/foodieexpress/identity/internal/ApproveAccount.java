package com.foodieexpress.identity.internal;

import com.foodieexpress.identity.ApprovalGate;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lets a waiting restaurant or rider trade, once the gates let them, at once and with the token they have. Approving
/// twice changes nothing.
@ApplicationScoped
class ApproveAccount {

    private final Database database;
    private final AccountEvents events;
    private final AccountRights accountRights;
    private final Instance<ApprovalGate> gates;
    private final AccountStore accounts = new AccountStore();

    ApproveAccount(Database database, AccountEvents events, AccountRights accountRights, Instance<ApprovalGate> gates) {
        this.database = database;
        this.events = events;
        this.accountRights = accountRights;
        this.gates = gates;
    }

    /// `waiver` is the reason for doing without what the gates ask for, null for none.
    void approve(UUID accountId, @Nullable String waiver, Actor actor) {
        database.run(tx -> {
            if (!accounts.lock(tx, accountId)) {
                throw Refusal.notFound("identity.unknown-account", "There is no such account");
            }
            List<Role> approved = accounts.approve(tx, accountId);
            if (!approved.isEmpty()) {
                approved.forEach(role -> {
                    gates.forEach(gate -> gate.approving(tx, accountId, role, waiver, actor));
                    events.approved(tx, accountId, role, actor);
                });
                accountRights.changed(tx, accountId, actor);
            }
        });
    }
}
