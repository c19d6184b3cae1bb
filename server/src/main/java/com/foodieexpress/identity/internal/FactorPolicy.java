package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// What a sign-in asks for beside its first step.
@ApplicationScoped
class FactorPolicy {

    enum Demand {
        NOTHING,
        /// A code of the factor the account has, or one of its passkeys.
        CODE,
        /// To set a factor up, because the role must have one.
        ENROLMENT
    }

    private final RequiredFactors required;
    private final FactorStore store = new FactorStore();
    private final PasskeyStore passkeys = new PasskeyStore();

    FactorPolicy(RequiredFactors required) {
        this.required = required;
    }

    /// Demo accounts, whose password everybody knows, have no factor and need none.
    Demand demandOn(Tx tx, AccountRow account, Role role) {
        if (store.isConfirmed(tx, account.id())) {
            return Demand.CODE;
        }
        if (role != Role.ADMIN || !isRequired(account)) {
            return Demand.NOTHING;
        }
        return passkeys.hasAny(tx, account.id()) ? Demand.CODE : Demand.ENROLMENT;
    }

    boolean isRequired(AccountRow account) {
        return required.mfaAdmin() && account.roles().contains(Role.ADMIN) && !account.demo();
    }

    boolean isEnrolled(Tx tx, UUID accountId) {
        return store.isConfirmed(tx, accountId);
    }
}
