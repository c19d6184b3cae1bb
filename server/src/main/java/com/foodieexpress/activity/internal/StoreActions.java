package com.foodieexpress.activity.internal;

import com.foodieexpress.platform.db.Tx;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Stores a batch of actions in one transaction, each action once however often it comes.
///
/// Nearly always all of a batch is new, and it is copied straight into the table. When one of them is there already the
/// table refuses the whole; then the batch goes by a table aside, which leaves out what is known.
@Singleton
class StoreActions {

    private static final String UNIQUE = "23505";

    private final ActivityDatabase database;
    private final ActionStore store;
    private final VisitStore visits;
    private final KindNumbers kinds;
    private final ActivityMetrics metrics;
    private final RollUp rollUp;
    private final NoteFresh noteFresh;
    private final Set<LocalDate> partitions = ConcurrentHashMap.newKeySet();

    StoreActions(
            ActivityDatabase database,
            ActionStore store,
            VisitStore visits,
            KindNumbers kinds,
            ActivityMetrics metrics,
            RollUp rollUp,
            NoteFresh noteFresh) {
        this.database = database;
        this.store = store;
        this.visits = visits;
        this.kinds = kinds;
        this.metrics = metrics;
        this.rollUp = rollUp;
        this.noteFresh = noteFresh;
    }

    /// Which of them were new. Throws [RuntimeException], with the SQL's fault as a cause, when nothing was stored.
    Set<UUID> store(Collection<Action> actions) {
        return store(actions, (tx, fresh) -> {});
    }

    /// Does `more` with those that are new, in the same transaction.
    Set<UUID> store(Collection<Action> actions, BiConsumer<Tx, Collection<Action>> more) {
        long began = System.nanoTime();
        var byId = new LinkedHashMap<UUID, Action>();
        // In order, so that two batches that hold the same ones wait for each other in one order.
        actions.stream()
                .sorted(Comparator.comparing(Action::id))
                .forEach(action -> byId.putIfAbsent(action.id(), action));
        try {
            ensurePartitions(byId.keySet());
            RollUp.Known known = rollUp.know(byId.values());
            byte[] rows = CopyBytes.of(List.copyOf(byId.values()), kinds);
            Set<UUID> fresh = insert(byId, rows, known, more);
            metrics.stored(fresh.size(), actions.size() - fresh.size(), System.nanoTime() - began);
            return fresh;
        } catch (RuntimeException e) {
            // Perhaps a partition was dropped meanwhile, or another server took over that lacks the last of it.
            partitions.clear();
            rollUp.forgetKnown();
            throw e;
        }
    }

    private Set<UUID> insert(
            LinkedHashMap<UUID, Action> actions,
            byte[] rows,
            RollUp.Known known,
            BiConsumer<Tx, Collection<Action>> more) {
        try {
            database.run(tx -> {
                store.copy(tx, rows);
                rollUp.add(tx, actions.values(), known);
                noteFresh.add(tx, actions.values());
                more.accept(tx, actions.values());
            });
            return actions.keySet();
        } catch (RuntimeException e) {
            if (!UNIQUE.equals(sqlState(e))) {
                throw e;
            }
        }
        return database.write(tx -> {
            Set<UUID> fresh = store.copyNew(tx, rows);
            List<Action> added = actions.values().stream()
                    .filter(action -> fresh.contains(action.id()))
                    .toList();
            rollUp.add(tx, added, known);
            noteFresh.add(tx, added);
            more.accept(tx, added);
            return fresh;
        });
    }

    /// In a transaction of its own, before the batch: making a partition locks the table for a moment.
    private void ensurePartitions(Collection<UUID> ids) {
        var days = new HashSet<LocalDate>();
        for (UUID id : ids) {
            days.add(ActionStore.day(id));
        }
        for (LocalDate day : days) {
            if (!partitions.contains(day)) {
                database.run(tx -> {
                    store.ensurePartition(tx, day);
                    visits.ensurePartition(tx, day);
                });
                partitions.add(day);
            }
        }
    }

    /// True for a row PostgreSQL will never take, so that trying again is no use.
    static boolean isFaultOfTheRows(Throwable thrown) {
        String state = sqlState(thrown);
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }

    private static @Nullable String sqlState(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return null;
    }
}
