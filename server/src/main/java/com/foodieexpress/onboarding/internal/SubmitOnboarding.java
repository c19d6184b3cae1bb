package com.foodieexpress.onboarding.internal;

import com.foodieexpress.identity.Accounts;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.onboarding.internal.Onboarding.Status;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// Hands the papers in.
@ApplicationScoped
class SubmitOnboarding {

    private final Database database;
    private final Accounts accounts;
    private final OnboardingEvents events;
    private final BusinessClock clock;
    private final DocumentStore documents = new DocumentStore();
    private final OnboardingStore store = new OnboardingStore();

    SubmitOnboarding(Database database, Accounts accounts, OnboardingEvents events, BusinessClock clock) {
        this.database = database;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /// Refuses `onboarding.documents-missing` (409) with their kinds, and `onboarding.not-open` (409) when they were
    /// handed in already.
    void submit(Actor owner) {
        String vehicle = accounts.account(owner.id()).vehicleType();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        database.run(tx -> {
            Onboarding before = store.lock(tx, owner.id(), owner.role());
            if (owner.mayTrade() || (before.status() != Status.DRAFT && before.status() != Status.REJECTED)) {
                throw Refusal.conflict("onboarding.not-open", "Your documents were handed in already");
            }
            List<DocumentKind> missing = Papers.of(
                            owner.role(), vehicle, documents.listOf(tx, owner.id(), owner.role()))
                    .notPresentable(today);
            if (!missing.isEmpty()) {
                throw Papers.missing(missing, "Some documents are missing, expired or were not accepted");
            }
            Onboarding submitted = before.submitted(clock.instant());
            store.save(tx, submitted);
            events.progress(tx, "onboarding.submitted", submitted, owner);
        });
    }
}
