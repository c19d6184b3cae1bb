package com.foodieexpress.onboarding.internal;

import com.foodieexpress.identity.Accounts;
import com.foodieexpress.identity.Accounts.Account;
import com.foodieexpress.kernel.Page;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.onboarding.internal.OnboardingJson.WaitingJson;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Shows where people stand with their papers.
@ApplicationScoped
class ShowOnboarding {

    private final Database database;
    private final Accounts accounts;
    private final BusinessClock clock;
    private final DocumentStore documents = new DocumentStore();
    private final OnboardingStore store = new OnboardingStore();

    ShowOnboarding(Database database, Accounts accounts, BusinessClock clock) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
    }

    OnboardingJson own(Actor owner) {
        return show(accounts.account(owner.id()), owner.role(), owner.mayTrade());
    }

    /// Refuses `onboarding.unknown` (404) for a role that shows no papers.
    OnboardingJson of(UUID accountId, Role role) {
        if (DocumentKind.requiredOf(role, null).isEmpty()) {
            throw Refusal.notFound("onboarding.unknown", "There is nothing to show for this role");
        }
        Account account = accounts.account(accountId);
        return show(account, role, account.approved() && account.role() == role);
    }

    /// Who waits for a decision, the longest waiting first.
    Page<WaitingJson> waiting(@Nullable Role role, @Nullable String cursor, int limit) {
        List<Onboarding> rows = database.read(tx -> store.listWaiting(tx, role, after(cursor), limit + 1));
        boolean more = rows.size() > limit;
        List<Onboarding> page = more ? rows.subList(0, limit) : rows;
        Map<UUID, Account> people = accounts
                .listByIds(page.stream().map(Onboarding::accountId).toList())
                .stream()
                .collect(Collectors.toMap(Account::id, Function.identity()));
        List<WaitingJson> items = page.stream()
                .map(row -> waiting(row, people.get(row.accountId())))
                .toList();
        return more
                ? new Page<>(
                        items,
                        page.getLast().submittedAt() + "_" + page.getLast().accountId())
                : Page.of(items);
    }

    private OnboardingJson show(Account account, Role role, boolean trading) {
        record Found(Onboarding progress, List<Document> documents) {}
        Found found = database.read(tx -> new Found(
                store.find(tx, account.id(), role).orElseGet(() -> untold(account.id(), role, trading)),
                documents.listOf(tx, account.id(), role)));
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return OnboardingJson.of(found.progress(), Papers.of(role, account.vehicleType(), found.documents()), today);
    }

    /// Who trades without ever having shown papers was approved before they were asked for, as the demo's people are.
    private static Onboarding untold(UUID accountId, Role role, boolean trading) {
        Onboarding begun = Onboarding.begun(accountId, role);
        return trading
                ? new Onboarding(
                        accountId,
                        role,
                        Onboarding.Status.APPROVED,
                        null,
                        UploadDocument.BEFORE_PAPERS,
                        null,
                        null,
                        null)
                : begun;
    }

    private static WaitingJson waiting(Onboarding row, @Nullable Account account) {
        return new WaitingJson(
                row.accountId(),
                row.role(),
                row.status(),
                row.submittedAt(),
                account == null ? "" : account.name(),
                account == null ? "" : account.email(),
                account == null ? null : account.vehicleType());
    }

    private static OnboardingStore.@Nullable After after(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        int split = cursor.indexOf('_');
        try {
            return new OnboardingStore.After(
                    Instant.parse(cursor.substring(0, Math.max(0, split))),
                    UUID.fromString(cursor.substring(split + 1)));
        } catch (DateTimeParseException | IllegalArgumentException notOurs) {
            throw Refusal.invalid("cursor", "is none of ours");
        }
    }
}
