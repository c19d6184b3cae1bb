package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.audit.AuditAction;
import com.foodieexpress.platform.audit.AuditEntry;
import com.foodieexpress.platform.audit.AuditTrail;
import com.foodieexpress.platform.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Shows a person's second factor, takes it away, and makes new recovery codes.
@ApplicationScoped
class ManageFactor {

    record Summary(boolean enabled, @Nullable Instant since, int recoveryCodesLeft, boolean required) {}

    private final Database database;
    private final StepUp stepUp;
    private final FactorPolicy policy;
    private final EnrolFactor enrolFactor;
    private final AuditTrail trail;
    private final FactorStore store = new FactorStore();
    private final AccountStore accounts = new AccountStore();

    ManageFactor(Database database, StepUp stepUp, FactorPolicy policy, EnrolFactor enrolFactor, AuditTrail trail) {
        this.database = database;
        this.stepUp = stepUp;
        this.policy = policy;
        this.enrolFactor = enrolFactor;
        this.trail = trail;
    }

    Summary summary(Actor actor) {
        return database.read(tx -> {
            Instant since = store.find(tx, actor.id())
                    .map(FactorStore.Factor::confirmedAt)
                    .orElse(null);
            AccountRow account = accounts.find(tx, actor.id()).orElseThrow();
            return new Summary(
                    since != null,
                    since,
                    since == null ? 0 : store.recoveryCodesLeft(tx, actor.id()),
                    policy.isRequired(account));
        });
    }

    /// Refuses as [StepUp#require] does; `identity.no-factor` and `identity.factor-required` (409).
    void remove(Actor actor, String password, String code) {
        Summary now = summary(actor);
        requireEnabled(now);
        if (now.required()) {
            throw Refusal.conflict("identity.factor-required", "Administrators must have a second factor here");
        }
        stepUp.require(actor, password, code);
        database.run(tx -> {
            store.remove(tx, actor.id());
            trail.append(tx, AuditEntry.of(actor, AuditAction.FACTOR_REMOVE).on("account", actor.id()));
        });
    }

    /// Replaces the recovery codes, used and unused. Refuses as [#remove] does.
    List<String> renewRecoveryCodes(Actor actor, String password, String code) {
        requireEnabled(summary(actor));
        stepUp.require(actor, password, code);
        return database.write(tx -> {
            if (store.lock(tx, actor.id()).isEmpty()) {
                throw noFactor();
            }
            trail.append(
                    tx,
                    AuditEntry.of(actor, AuditAction.FACTOR_ENROL)
                            .on("account", actor.id())
                            .with("renewed", "recovery-codes"));
            return enrolFactor.newRecoveryCodes(tx, actor.id());
        });
    }

    private static void requireEnabled(Summary now) {
        if (!now.enabled()) {
            throw noFactor();
        }
    }

    private static Refusal noFactor() {
        return Refusal.conflict("identity.no-factor", "No authenticator app is set up");
    }
}
