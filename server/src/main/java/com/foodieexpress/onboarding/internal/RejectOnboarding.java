package com.foodieexpress.onboarding.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.audit.AuditAction;
import com.foodieexpress.platform.audit.AuditEntry;
import com.foodieexpress.platform.audit.AuditTrail;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Sends papers back to their owner, who may hand them in again.
@ApplicationScoped
class RejectOnboarding {

    private final Database database;
    private final OnboardingEvents events;
    private final AuditTrail trail;
    private final BusinessClock clock;
    private final OnboardingStore store = new OnboardingStore();

    RejectOnboarding(Database database, OnboardingEvents events, AuditTrail trail, BusinessClock clock) {
        this.database = database;
        this.events = events;
        this.trail = trail;
        this.clock = clock;
    }

    /// Refuses `onboarding.not-submitted` (409) unless they wait for a decision.
    void reject(UUID accountId, Role role, String reason, Actor admin) {
        database.run(tx -> {
            Onboarding before = store.find(tx, accountId, role).isEmpty()
                    ? Onboarding.begun(accountId, role)
                    : store.lock(tx, accountId, role);
            if (!before.status().isOpen()) {
                throw Refusal.conflict("onboarding.not-submitted", "The documents do not wait for a decision");
            }
            Onboarding rejected = before.rejected(clock.instant(), admin.id(), reason);
            store.save(tx, rejected);
            trail.append(
                    tx,
                    AuditEntry.of(admin, AuditAction.ACCOUNT_DECLINE)
                            .on("onboarding", accountId)
                            .with("role", role));
            events.progress(tx, "onboarding.rejected", rejected, admin);
        });
    }
}
