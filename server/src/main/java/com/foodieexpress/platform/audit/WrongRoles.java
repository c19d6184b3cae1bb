package com.foodieexpress.platform.audit;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.AccessRule;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.RefusalWatch;
import jakarta.enterprise.context.ApplicationScoped;

/// Notes who asked for what their role may not do, or for what is not theirs. The route stands for what was asked; ids
/// in it are left out.
@ApplicationScoped
class WrongRoles implements RefusalWatch {

    private final RefusedCalls refused;

    WrongRoles(RefusedCalls refused) {
        this.refused = refused;
    }

    @Override
    public void refused(Actor actor, AccessRule rule, Refusal refusal) {
        // What is not somebody's is answered as if it were not there.
        if (refusal.kind() == Refusal.Kind.FORBIDDEN || refusal.kind() == Refusal.Kind.NOT_FOUND) {
            refused.count(AuditEntry.of(actor, AuditAction.ACCESS_REFUSE)
                    .on("route", rule.key())
                    .with("code", refusal.code())
                    .refused());
        }
    }
}
