package com.foodieexpress.onboarding.internal;

import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.events.EventLog;
import com.foodieexpress.platform.events.NewEvent;
import com.foodieexpress.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/// Tells what becomes of papers. Reasons are not told here: they are free text, and shown to the owner alone.
@ApplicationScoped
class OnboardingEvents {

    private final EventLog log;
    private final BusinessClock clock;

    OnboardingEvents(EventLog log, BusinessClock clock) {
        this.log = log;
        this.clock = clock;
    }

    /// `onboarding.submitted`, `onboarding.rejected`, `onboarding.lapsed`.
    void progress(Tx tx, String type, Onboarding progress, Actor actor) {
        var data = Map.of("accountId", progress.accountId(), "role", progress.role());
        log.append(tx, new NewEvent(type, "onboarding", progress.accountId(), List.of(), data, actor, clock.instant()));
    }

    /// `document.approved`, `document.rejected`, `document.expiring`.
    void document(Tx tx, String type, Document document, Actor actor) {
        var data = Map.of(
                "accountId", document.accountId(),
                "role", document.role(),
                "documentId", document.id(),
                "kind", document.kind());
        log.append(tx, new NewEvent(type, "document", document.id(), List.of(), data, actor, clock.instant()));
    }
}
