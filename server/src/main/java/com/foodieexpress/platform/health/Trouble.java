package com.foodieexpress.platform.health;

import com.fasterxml.jackson.annotation.JsonValue;
import com.foodieexpress.platform.health.HealthJson.NodeJson;
import com.foodieexpress.platform.health.HealthJson.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What somebody should look after.
enum Trouble {
    DATABASE_AWAY,
    DATABASE_CROWDED,
    LONG_TRANSACTION,
    NODE_SILENT,
    REDIS_AWAY,
    DISK_LOW,
    SPILLING,
    EVENTS_LATE,
    READER_BEHIND,
    DEAD_LETTERS,
    JOBS_LATE,
    JOBS_FAILED;

    private static final double DISK_LEAST = 0.1;
    private static final double CROWDED = 0.9;
    /// Transactions are ended after 30 s; one of the half is no accident.
    private static final double LONG_SECONDS = 15;
    private static final double LATE_SECONDS = 5;
    private static final long BEHIND = 5_000;
    private static final double OVERDUE_SECONDS = 60;

    @JsonValue
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<Trouble> of(List<NodeJson> nodes, @Nullable SharedState shared) {
        var found = new ArrayList<Trouble>();
        if (shared == null) {
            found.add(DATABASE_AWAY);
        } else {
            add(
                    found,
                    DATABASE_CROWDED,
                    shared.database().connections()
                            > CROWDED * shared.database().most());
            add(found, LONG_TRANSACTION, shared.database().oldestTransactionSeconds() > LONG_SECONDS);
            add(found, EVENTS_LATE, shared.events().waitingSeconds() > LATE_SECONDS);
            add(found, READER_BEHIND, shared.events().lag() > BEHIND);
            add(found, DEAD_LETTERS, shared.events().deadLetters() > 0);
            add(found, JOBS_LATE, shared.jobs().overdueSeconds() > OVERDUE_SECONDS);
            add(found, JOBS_FAILED, shared.jobs().failed() > 0);
        }
        add(found, NODE_SILENT, nodes.stream().anyMatch(node -> node.state() == Presence.SILENT));
        List<NodeJson> up =
                nodes.stream().filter(node -> node.state() == Presence.UP).toList();
        add(found, REDIS_AWAY, up.stream().anyMatch(node -> node.redis() == WatchRedis.State.AWAY));
        add(found, SPILLING, up.stream().anyMatch(node -> node.spillBytes() > 0));
        add(found, DISK_LOW, up.stream().anyMatch(node -> node.diskFreeBytes() < DISK_LEAST * node.diskTotalBytes()));
        return List.copyOf(found);
    }

    private static void add(List<Trouble> found, Trouble problem, boolean is) {
        if (is) {
            found.add(problem);
        }
    }
}
