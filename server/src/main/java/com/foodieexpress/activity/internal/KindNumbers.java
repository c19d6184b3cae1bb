package com.foodieexpress.activity.internal;

import com.foodieexpress.platform.db.Tx;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// The numbers kinds of action are stored under. They are given once and never change.
@Singleton
class KindNumbers {

    private final ActivityDatabase database;
    private final ActionStore store;
    private final Map<Action.Kind, Integer> known = new ConcurrentHashMap<>();

    KindNumbers(ActivityDatabase database, ActionStore store) {
        this.database = database;
        this.store = store;
    }

    /// Makes sure that each of these has a number, in a transaction of its own.
    void know(Collection<Action> actions) {
        Set<Action.Kind> missing = actions.stream()
                .map(Action::kind)
                .filter(kind -> !known.containsKey(kind))
                .collect(Collectors.toSet());
        if (!missing.isEmpty()) {
            known.putAll(database.write(tx -> numbered(tx, List.copyOf(missing))));
        }
    }

    int of(Action.Kind kind) {
        return Objects.requireNonNull(known.get(kind), "a kind without a number");
    }

    private Map<Action.Kind, Integer> numbered(Tx tx, List<Action.Kind> missing) {
        store.addKinds(tx, missing);
        return store.numbers(tx, missing);
    }
}
