package com.foodieexpress.ordering.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.jobs.Job;
import com.foodieexpress.platform.jobs.JobHandler;
import com.foodieexpress.platform.jobs.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// What happens to an order by itself when time passes. A timer that comes too late finds the order moved on and does
/// nothing.
@ApplicationScoped
class OrderTimers implements JobHandler {

    private static final String KIND = "ordering.timer";

    private final Database database;
    private final ChangeOrder change;

    OrderTimers(Database database, ChangeOrder change) {
        this.database = database;
        this.change = change;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        UUID orderId = UUID.fromString(job.payload().get("orderId").asText());
        OrderCommand command = OrderCommand.valueOf(job.payload().get("command").asText());
        try {
            database.run(tx -> change.apply(tx, orderId, command, Actor.SYSTEM, ChangeOrder.Details.NONE));
        } catch (Refusal movedOn) {
            if (movedOn.kind() != Refusal.Kind.CONFLICT) {
                throw movedOn;
            }
        }
    }

    static void abandon(Jobs jobs, Tx tx, UUID orderId, Instant at) {
        put(jobs, tx, orderId, OrderCommand.ABANDON, at);
    }

    static void cancelAbandon(Jobs jobs, Tx tx, UUID orderId) {
        jobs.cancel(tx, key(orderId, OrderCommand.ABANDON));
    }

    static void expire(Jobs jobs, Tx tx, UUID orderId, Instant at) {
        put(jobs, tx, orderId, OrderCommand.EXPIRE, at);
    }

    static void cancelExpire(Jobs jobs, Tx tx, UUID orderId) {
        jobs.cancel(tx, key(orderId, OrderCommand.EXPIRE));
    }

    static void startPreparing(Jobs jobs, Tx tx, UUID orderId, Instant at) {
        put(jobs, tx, orderId, OrderCommand.START_PREPARING, at);
    }

    static void cancelStartPreparing(Jobs jobs, Tx tx, UUID orderId) {
        jobs.cancel(tx, key(orderId, OrderCommand.START_PREPARING));
    }

    static void close(Jobs jobs, Tx tx, UUID orderId, Instant at) {
        put(jobs, tx, orderId, OrderCommand.CLOSE, at);
    }

    static void cancelAll(Jobs jobs, Tx tx, UUID orderId) {
        cancelAbandon(jobs, tx, orderId);
        cancelExpire(jobs, tx, orderId);
        cancelStartPreparing(jobs, tx, orderId);
    }

    private static void put(Jobs jobs, Tx tx, UUID orderId, OrderCommand command, Instant at) {
        jobs.at(tx, key(orderId, command), KIND, at, Map.of("orderId", orderId, "command", command));
    }

    private static String key(UUID orderId, OrderCommand command) {
        return "order:" + orderId + ":" + command.wire();
    }
}
