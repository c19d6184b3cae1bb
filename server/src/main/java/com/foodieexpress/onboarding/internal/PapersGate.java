package com.foodieexpress.onboarding.internal;

import com.foodieexpress.identity.Accounts;
import com.foodieexpress.identity.ApprovalGate;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Nobody is approved without accepted papers, unless an administrator says why not.
@ApplicationScoped
class PapersGate implements ApprovalGate {

    private final Accounts accounts;
    private final BusinessClock clock;
    private final DocumentStore documents = new DocumentStore();
    private final OnboardingStore progress = new OnboardingStore();

    PapersGate(Accounts accounts, BusinessClock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public void approving(Tx tx, UUID accountId, Role role, @Nullable String waiver, Actor admin) {
        Onboarding before = progress.lock(tx, accountId, role);
        if (waiver == null) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            String vehicle = accounts.account(accountId).vehicleType();
            List<DocumentKind> missing = Papers.of(role, vehicle, documents.listOf(tx, accountId, role))
                    .notGood(today);
            if (!missing.isEmpty()) {
                throw Papers.missing(missing, "Accept every required document first, or waive them with a reason");
            }
        }
        progress.save(tx, before.approved(clock.instant(), admin.userId(), waiver));
    }
}
