package com.foodieexpress.platform.health;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The system's health on the wire. Bytes are whole, loads are shares, times are seconds or milliseconds by their name.
final class HealthJson {

    private HealthJson() {}

    enum Standing {
        WELL,
        DEGRADED,
        /// Requests cannot be served.
        DOWN;

        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    enum Presence {
        UP,
        /// Has not been heard of, and did not say goodbye.
        SILENT,
        STOPPED;

        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// `answering` is the server that answered.
    record NodeJson(
            UUID id,
            String name,
            String version,
            Presence state,
            boolean answering,
            Instant startedAt,
            Instant seenAt,
            long uptimeSeconds,
            int cpus,
            long heapUsedBytes,
            long heapMaxBytes,
            @Nullable Long residentBytes,
            long liveConnections,
            double processLoad,
            double machineLoad,
            long diskFreeBytes,
            long diskTotalBytes,
            long spillBytes,
            WatchRedis.State redis,
            @Nullable Double redisMillis) {

        static NodeJson of(NodeStore.Known known, Presence presence, boolean answering, long uptimeSeconds) {
            NodeState state = known.state();
            return new NodeJson(
                    known.node().id(),
                    known.node().name(),
                    known.node().version(),
                    presence,
                    answering,
                    known.node().startedAt(),
                    known.seenAt(),
                    uptimeSeconds,
                    state.cpus(),
                    state.heapUsed(),
                    state.heapMax(),
                    state.resident(),
                    state.liveConnections(),
                    state.processLoad(),
                    state.machineLoad(),
                    state.diskFree(),
                    state.diskTotal(),
                    state.spillBytes(),
                    state.redis(),
                    state.redisMillis());
        }
    }

    record DatabaseJson(
            String version, double millis, long bytes, int connections, int most, double oldestTransactionSeconds) {

        static DatabaseJson of(SharedState state) {
            return new DatabaseJson(
                    state.database().version(),
                    state.databaseMillis(),
                    state.database().bytes(),
                    state.database().connections(),
                    state.database().most(),
                    state.database().oldestTransactionSeconds());
        }
    }

    /// Without a database nothing is told but this server itself.
    record SystemHealthJson(
            Instant at,
            Standing state,
            List<Trouble> troubles,
            List<NodeJson> nodes,
            @Nullable DatabaseJson database,
            SharedState.@Nullable Events events,
            SharedState.@Nullable Work jobs) {}

    /// The worst of the span that begins here. What was not noted by anybody is left out, and `nodes` is 0.
    record PointJson(
            Instant at,
            int nodes,
            @Nullable Long heapUsedBytes,
            @Nullable Long residentBytes,
            @Nullable Long liveConnections,
            @Nullable Double processLoad,
            @Nullable Long diskFreeBytes,
            @Nullable Long spillBytes,
            @Nullable Double redisMillis,
            @Nullable Double databaseMillis,
            @Nullable Long databaseBytes,
            @Nullable Integer databaseConnections,
            @Nullable Double oldestTransactionSeconds,
            @Nullable Double eventsWaitingSeconds,
            @Nullable Long eventsLag,
            @Nullable Long deadLetters,
            @Nullable Integer jobsDue,
            @Nullable Double jobsOverdueSeconds,
            @Nullable Integer jobsFailed) {

        static PointJson of(Instant at, HistoryStore.@Nullable Nodes nodes, HistoryStore.@Nullable Shared shared) {
            return new PointJson(
                    at,
                    nodes == null ? 0 : nodes.nodes(),
                    nodes == null ? null : nodes.heapUsed(),
                    nodes == null ? null : nodes.resident(),
                    nodes == null ? null : nodes.liveConnections(),
                    nodes == null ? null : nodes.processLoad(),
                    nodes == null ? null : nodes.diskFree(),
                    nodes == null ? null : nodes.spillBytes(),
                    nodes == null ? null : nodes.redisMillis(),
                    shared == null ? null : shared.databaseMillis(),
                    shared == null ? null : shared.databaseBytes(),
                    shared == null ? null : shared.databaseConnections(),
                    shared == null ? null : shared.oldestTransactionSeconds(),
                    shared == null ? null : shared.eventsWaitingSeconds(),
                    shared == null ? null : shared.eventsLag(),
                    shared == null ? null : shared.deadLetters(),
                    shared == null ? null : shared.jobsDue(),
                    shared == null ? null : shared.jobsOverdueSeconds(),
                    shared == null ? null : shared.jobsFailed());
        }
    }

    record HistoryJson(Instant from, Instant to, long stepMinutes, List<PointJson> points) {}
}
