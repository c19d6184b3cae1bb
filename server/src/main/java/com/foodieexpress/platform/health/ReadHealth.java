package com.foodieexpress.platform.health;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.health.HealthJson.DatabaseJson;
import com.foodieexpress.platform.health.HealthJson.HistoryJson;
import com.foodieexpress.platform.health.HealthJson.NodeJson;
import com.foodieexpress.platform.health.HealthJson.PointJson;
import com.foodieexpress.platform.health.HealthJson.Presence;
import com.foodieexpress.platform.health.HealthJson.Standing;
import com.foodieexpress.platform.health.HealthJson.SystemHealthJson;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// How the whole system fares, and how it fared.
@ApplicationScoped
class ReadHealth {

    private static final Logger LOG = Logger.getLogger(ReadHealth.class);
    /// A server that went is told of for so long.
    private static final Duration REMEMBERED = Duration.ofHours(24);
    private static final int NODES_MAX = 50;
    /// As many points as a chart can show.
    private static final int POINTS = 240;

    private final Database database;
    private final Heartbeat heartbeat;
    private final LookAtNode lookAtNode;
    private final LookAtShared lookAtShared;
    private final WallClock clock;
    private final NodeStore nodes = new NodeStore();
    private final HistoryStore history = new HistoryStore();

    ReadHealth(
            Database database, Heartbeat heartbeat, LookAtNode lookAtNode, LookAtShared lookAtShared, WallClock clock) {
        this.database = database;
        this.heartbeat = heartbeat;
        this.lookAtNode = lookAtNode;
        this.lookAtShared = lookAtShared;
        this.clock = clock;
    }

    /// Answers without a database too.
    SystemHealthJson now() {
        Instant now = clock.instant();
        SharedState shared = shared();
        var all = new ArrayList<NodeStore.Known>();
        all.add(new NodeStore.Known(heartbeat.node(), now, null, lookAtNode.look()));
        if (shared != null) {
            all.addAll(others(now));
        }
        // The newest start comes first: a name that was seen is that of a server started anew.
        Set<String> names = new HashSet<>();
        List<NodeJson> known = all.stream()
                .map(each -> json(each, now, !names.add(each.node().name())))
                .toList();
        List<Trouble> troubles = Trouble.of(known, shared);
        return new SystemHealthJson(
                now,
                standing(troubles),
                troubles,
                known,
                shared == null ? null : DatabaseJson.of(shared),
                shared == null ? null : shared.events(),
                shared == null ? null : shared.jobs());
    }

    /// The last hours, at most [#POINTS] spans of whole minutes and no span without its point.
    HistoryJson history(int hours) {
        Instant to = clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        long stepMinutes = Math.ceilDiv(hours * 60L, POINTS);
        Duration step = Duration.ofMinutes(stepMinutes);
        long spans = Math.ceilDiv(hours * 60L, stepMinutes);
        Instant from = to.minus(step.multipliedBy(spans));
        return database.read(tx -> {
            Map<Instant, HistoryStore.Nodes> servers = history.nodes(tx, from, to, step).stream()
                    .collect(Collectors.toMap(HistoryStore.Nodes::at, Function.identity()));
            Map<Instant, HistoryStore.Shared> shared = history.shared(tx, from, to, step).stream()
                    .collect(Collectors.toMap(HistoryStore.Shared::at, Function.identity()));
            var points = new ArrayList<PointJson>();
            for (Instant at = from; at.isBefore(to); at = at.plus(step)) {
                points.add(PointJson.of(at, servers.get(at), shared.get(at)));
            }
            return new HistoryJson(from, to, stepMinutes, points);
        });
    }

    private @Nullable SharedState shared() {
        try {
            return lookAtShared.look();
        } catch (RuntimeException away) {
            LOG.warn("the database cannot be looked at", away);
            return null;
        }
    }

    private List<NodeStore.Known> others(Instant now) {
        return database.read(tx -> nodes.since(tx, now.minus(REMEMBERED), NODES_MAX)).stream()
                .filter(each -> !each.node().id().equals(heartbeat.node().id()))
                .toList();
    }

    private NodeJson json(NodeStore.Known known, Instant now, boolean startedAnew) {
        Presence presence = Presence.UP;
        if (known.stoppedAt() != null || startedAnew) {
            presence = Presence.STOPPED;
        } else if (known.seenAt().isBefore(now.minus(Heartbeat.SILENT))) {
            presence = Presence.SILENT;
        }
        boolean answering = known.node().id().equals(heartbeat.node().id());
        long uptime = Duration.between(known.node().startedAt(), known.seenAt()).toSeconds();
        return NodeJson.of(known, presence, answering, uptime);
    }

    private static Standing standing(List<Trouble> troubles) {
        if (troubles.contains(Trouble.DATABASE_AWAY)) {
            return Standing.DOWN;
        }
        return troubles.isEmpty() ? Standing.WELL : Standing.DEGRADED;
    }
}
