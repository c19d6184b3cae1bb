package com.foodieexpress.analytics.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.activity.ActionFigures;
import com.foodieexpress.activity.PersonActions;
import com.foodieexpress.activity.PersonActions.Done;
import com.foodieexpress.activity.PersonActions.Lately;
import com.foodieexpress.activity.PersonActions.Visit;
import com.foodieexpress.activity.PersonActions.Visits;
import com.foodieexpress.analytics.internal.BehaviourJson.AnomalyJson;
import com.foodieexpress.analytics.internal.BehaviourJson.FavouriteJson;
import com.foodieexpress.analytics.internal.BehaviourJson.FunnelsJson;
import com.foodieexpress.analytics.internal.BehaviourJson.PatternsJson;
import com.foodieexpress.analytics.internal.BehaviourJson.RecentActionJson;
import com.foodieexpress.analytics.internal.BehaviourJson.SessionJson;
import com.foodieexpress.catalog.Catalog;
import com.foodieexpress.identity.Accounts;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.audit.AuditAction;
import com.foodieexpress.platform.audit.AuditEntry;
import com.foodieexpress.platform.audit.AuditTrail;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.json.Json;
import com.foodieexpress.platform.time.BusinessClock;
import com.foodieexpress.platform.time.WallClock;
import com.foodieexpress.platform.traces.Traces;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// What one person does, and what is unusual about it. Who looks is in the audit trail before anything is
/// shown.
///
/// Everything read is bounded: the last actions, what was counted by the hour, the newest orders and
/// positions.
@ApplicationScoped
class ReadBehaviour {

    static final int RECENT = 100;
    static final int VISITS_MAX = 2_000;
    static final Duration COUNTED_FOR = Duration.ofDays(28);
    static final int ORDERS_MAX = 200;
    static final Duration ORDERS_FOR = Duration.ofDays(90);
    private static final int FAVOURITES = 5;
    private static final int SESSIONS = 10;

    private final Accounts accounts;
    private final Database database;
    private final AuditTrail trail;
    private final PersonActions actions;
    private final ActionFigures figures;
    private final Catalog catalog;
    private final FindAnomalies findAnomalies;
    private final WallClock wallClock;
    private final BusinessClock businessClock;
    private final CustomerOrderStore orders = new CustomerOrderStore();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    ReadBehaviour(
            Accounts accounts,
            Database database,
            AuditTrail trail,
            PersonActions actions,
            ActionFigures figures,
            Catalog catalog,
            FindAnomalies findAnomalies,
            WallClock wallClock,
            BusinessClock businessClock) {
        this.accounts = accounts;
        this.database = database;
        this.trail = trail;
        this.actions = actions;
        this.figures = figures;
        this.catalog = catalog;
        this.findAnomalies = findAnomalies;
        this.wallClock = wallClock;
        this.businessClock = businessClock;
    }

    /// Refuses `identity.unknown-account` (404), and `activity.away` (503) while the log cannot be read.
    ///
    /// Each way to the database and back waits for a core when there is much to do, so what does not need each
    /// other is asked for at the same time.
    BehaviourJson read(Actor reader, UUID person) {
        Instant now = wallClock.instant();
        CompletableFuture<Lately> done =
                meanwhile(() -> actions.lately(person, RECENT, now.minus(COUNTED_FOR), VISITS_MAX));
        CompletableFuture<Found> found = meanwhile(() -> database.read(tx -> find(tx, person)));
        AuditEntry look = AuditEntry.of(reader, AuditAction.ACTIVITY_READ)
                .on("account", person)
                .with("view", "behavior");
        database.run(tx -> {
            accounts.account(person);
            trail.append(tx, look);
        });
        Lately lately = result(done);
        ZoneId zone = figures.zone();
        return new BehaviourJson(
                person,
                now,
                zone.getId(),
                lately.recent().stream().map(ReadBehaviour::recent).toList(),
                patterns(zone, lately.visits(), result(found)));
    }

    void stop(@Observes ShutdownEvent event) {
        threads.shutdown();
    }

    /// What is told of somebody without their actions.
    private record Found(List<CustomerOrder> ordered, List<Anomaly> anomalies) {}

    private Found find(Tx tx, UUID person) {
        Instant since = businessClock.instant().minus(ORDERS_FOR);
        List<CustomerOrder> ordered = orders.newest(tx, person, since, ORDERS_MAX);
        return new Found(ordered, findAnomalies.read(tx, person, ordered));
    }

    private <T> CompletableFuture<T> meanwhile(Supplier<T> work) {
        return CompletableFuture.supplyAsync(Traces.carrying(work), threads);
    }

    private static <T> T result(CompletableFuture<T> work) {
        try {
            return work.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private PatternsJson patterns(ZoneId zone, Visits counted, Found found) {
        List<Visit> visits = counted.newest();
        boolean capped = visits.size() == VISITS_MAX;
        List<SessionJson> sessions = Devices.sessions(visits);
        return new PatternsJson(
                capped ? visits.getLast().hour() : counted.since(),
                visits.stream().mapToInt(Visit::actions).sum(),
                capped,
                Habits.hours(visits, zone),
                Habits.weekdays(visits, zone),
                favourites(found.ordered()),
                Habits.cadence(found.ordered()),
                new FunnelsJson(Habits.sessionFunnel(visits), Habits.orderFunnel(found.ordered())),
                Devices.kinds(visits),
                sessions.stream().limit(SESSIONS).toList(),
                (int) sessions.stream()
                        .filter(session -> !session.changed().isEmpty())
                        .count(),
                findAnomalies.all(found.anomalies(), visits).stream()
                        .map(ReadBehaviour::anomaly)
                        .toList());
    }

    private List<FavouriteJson> favourites(List<CustomerOrder> ordered) {
        Map<UUID, Integer> favourites = Habits.favourites(ordered, FAVOURITES);
        var names = new HashMap<UUID, String>();
        if (!favourites.isEmpty()) {
            catalog.listByIds(favourites.keySet()).forEach(each -> names.put(each.id(), each.name()));
        }
        int all = Habits.placed(ordered).size();
        return favourites.entrySet().stream()
                .map(each -> new FavouriteJson(
                        each.getKey(),
                        names.get(each.getKey()),
                        each.getValue(),
                        ReadPlatform.rate(each.getValue(), all)))
                .toList();
    }

    private static RecentActionJson recent(Done done) {
        String detail = done.detail();
        JsonNode parameters = detail == null ? null : Json.tree(detail).get("parameters");
        return new RecentActionJson(
                done.id(),
                done.at(),
                done.action(),
                done.service(),
                done.method(),
                done.role(),
                done.source(),
                done.sessionId(),
                done.entityId(),
                done.ip(),
                done.agent(),
                done.status(),
                done.failures() == 0,
                done.calls(),
                done.durationMillis(),
                done.error(),
                parameters);
    }

    private static AnomalyJson anomaly(Anomaly found) {
        return new AnomalyJson(found.kind().wire(), found.severity().wire(), found.at(), found.reason(), found.facts());
    }
}
