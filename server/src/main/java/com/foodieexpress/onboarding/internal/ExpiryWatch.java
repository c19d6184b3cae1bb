package com.foodieexpress.onboarding.internal;

import com.foodieexpress.identity.AccountActivity;
import com.foodieexpress.identity.Accounts;
import com.foodieexpress.identity.Approvals;
import com.foodieexpress.onboarding.internal.Onboarding.Status;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.jobs.Job;
import com.foodieexpress.platform.jobs.JobHandler;
import com.foodieexpress.platform.jobs.Jobs;
import com.foodieexpress.platform.time.BusinessClock;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Looks every hour whose papers run out. Their owner is warned a month, a week and a day before; afterwards they may
/// not
/// trade until a newer paper is accepted.
///
/// Nobody is stopped with a meal in their hands or orders on the stove: as long as work is open the end waits, for a
/// day
/// at most.
@ApplicationScoped
class ExpiryWatch implements JobHandler {

    static final String KIND = "onboarding.expiry";

    private static final List<Integer> NOTICES = List.of(1, 7, 30);
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final Duration FIRST = Duration.ofMinutes(5);

    private final Database database;
    private final Accounts accounts;
    private final Approvals approvals;
    private final List<AccountActivity> activities;
    private final OnboardingEvents events;
    private final Jobs jobs;
    private final BusinessClock clock;
    private final DocumentStore documents = new DocumentStore();
    private final OnboardingStore progress = new OnboardingStore();

    ExpiryWatch(
            Database database,
            Accounts accounts,
            Approvals approvals,
            @All List<AccountActivity> activities,
            OnboardingEvents events,
            Jobs jobs,
            BusinessClock clock) {
        this.database = database;
        this.accounts = accounts;
        this.approvals = approvals;
        this.activities = activities;
        this.events = events;
        this.jobs = jobs;
        this.clock = clock;
    }

    void start(@Observes @Priority(590) StartupEvent event) {
        schedule(FIRST);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        look();
        schedule(PAUSE);
    }

    void look() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate horizon = today.plusDays(NOTICES.getLast());
        for (DocumentStore.RunningOut each : database.read(tx -> documents.listRunningOut(tx, horizon))) {
            Document document = each.document();
            if (!isAsked(document)) {
                continue;
            }
            if (!document.hasExpired(today)) {
                warn(each, today);
            } else if (!isBusy(document.accountId()) || document.hasExpired(today.minusDays(1))) {
                database.run(tx -> end(tx, document.accountId(), document.role(), today));
            }
        }
    }

    /// A rider who changed to a bicycle needs no licence any more.
    private boolean isAsked(Document document) {
        String vehicle = accounts.account(document.accountId()).vehicleType();
        return DocumentKind.requiredOf(document.role(), vehicle).contains(document.kind());
    }

    private boolean isBusy(UUID accountId) {
        return activities.stream()
                .flatMap(activity -> activity.countsOf(accountId).entrySet().stream())
                .anyMatch(count -> count.getKey().startsWith("open") && count.getValue() > 0);
    }

    private void warn(DocumentStore.RunningOut each, LocalDate today) {
        Document document = each.document();
        int notice = NOTICES.stream()
                .filter(days -> document.hasExpired(today.plusDays(days + 1L)))
                .findFirst()
                .orElse(NOTICES.getLast());
        if (each.warnedDays() != null && each.warnedDays() <= notice) {
            return;
        }
        database.run(tx -> {
            if (documents.warned(tx, document.id(), notice)) {
                events.document(tx, "document.expiring", document, Actor.SYSTEM);
            }
        });
    }

    private void end(Tx tx, UUID accountId, Role role, LocalDate today) {
        approvals.hold(tx, accountId);
        Onboarding before = progress.lock(tx, accountId, role);
        // A newer paper may have come meanwhile.
        boolean expired = documents.listOf(tx, accountId, role).stream()
                .anyMatch(document -> document.hasExpired(today) && isAsked(document));
        if (!expired || before.status() != Status.APPROVED || before.waiver() != null) {
            return;
        }
        progress.save(tx, before.lapsed());
        approvals.withdraw(tx, accountId, role, Actor.SYSTEM);
        events.progress(tx, "onboarding.lapsed", before, Actor.SYSTEM);
    }

    private void schedule(Duration pause) {
        database.run(tx -> jobs.at(tx, KIND, KIND, clock.instant().plus(pause), Map.of()));
    }
}
