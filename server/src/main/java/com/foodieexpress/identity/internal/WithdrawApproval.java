package com.foodieexpress.identity.internal;

import com.foodieexpress.identity.Approvals;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.audit.AuditAction;
import com.foodieexpress.platform.audit.AuditEntry;
import com.foodieexpress.platform.audit.AuditTrail;
import com.foodieexpress.platform.db.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class WithdrawApproval implements Approvals {

    private final AccountRights accountRights;
    private final AuditTrail trail;
    private final AccountStore accounts = new AccountStore();

    WithdrawApproval(AccountRights accountRights, AuditTrail trail) {
        this.accountRights = accountRights;
        this.trail = trail;
    }

    @Override
    public void hold(Tx tx, UUID accountId) {
        if (!accounts.lock(tx, accountId)) {
            throw Refusal.notFound("identity.unknown-account", "There is no such account");
        }
    }

    @Override
    public void withdraw(Tx tx, UUID accountId, Role role, Actor actor) {
        if (!accounts.unapprove(tx, accountId, role)) {
            return;
        }
        trail.append(
                tx,
                AuditEntry.of(actor, AuditAction.ACCOUNT_LAPSE)
                        .on("account", accountId)
                        .with("role", role));
        accountRights.changed(tx, accountId, actor);
    }
}
