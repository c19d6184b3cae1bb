package com.foodieexpress.analytics.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.activity.ActionFigures;
import com.foodieexpress.activity.PersonActions;
import com.foodieexpress.activity.PersonActions.Done;
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
import com.foodieexpress.platform.json.Json;
import com.foodieexpress.platform.time.BusinessClock;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What one person does, and what is unusual about it. Who looks is written into the audit trail before
/// anything is shown.
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
    BehaviourJson read(Actor reader, UUID person) {
        accounts.account(person);
        AuditEntry look = AuditEntry.of(reader, AuditAction.ACTIVITY_READ)
                .on("account", person)
                .with("view", "behavior");
        database.run(tx -> trail.append(tx, look));
        Instant now = wallClock.instant();
        Instant since = now.minus(COUNTED_FOR);
        ZoneId zone = figures.zone();
        List<Done> recent = actions.recent(person, RECENT);
        Visits visits = actions.visits(person, since, VISITS_MAX);
        List<CustomerOrder> ordered = database.read(
                tx -> orders.newest(tx, person, businessClock.instant().minus(ORDERS_FOR), ORDERS_MAX));
        return new BehaviourJson(
                person,
                now,
                zone.getId(),
                recent.stream().map(ReadBehaviour::recent).toList(),
                patterns(person, zone, visits, ordered));
    }

    private PatternsJson patterns(UUID person, ZoneId zone, Visits counted, List<CustomerOrder> ordered) {
        List<Visit> visits = counted.newest();
        boolean capped = visits.size() == VISITS_MAX;
        List<SessionJson> sessions = Devices.sessions(visits);
        return new PatternsJson(
                capped ? visits.getLast().hour() : counted.since(),
                visits.stream().mapToInt(Visit::actions).sum(),
                capped,
                Habits.hours(visits, zone),
                Habits.weekdays(visits, zone),
                favourites(ordered),
                Habits.cadence(ordered),
                new FunnelsJson(Habits.sessionFunnel(visits), Habits.orderFunnel(ordered)),
                Devices.kinds(visits),
                sessions.stream().limit(SESSIONS).toList(),
                (int) sessions.stream()
                        .filter(session -> !session.changed().isEmpty())
                        .count(),
                findAnomalies.of(person, visits, ordered).stream()
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
