package com.foodieexpress.activity.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The numbers people are counted by. They are given once and never change.
@Singleton
class PersonNumbers {

    private static final int KNOWN_MAX = 200_000;

    private final ActivityDatabase database;
    private final PresenceStore store;
    private final Cache<UUID, Integer> known =
            Caffeine.newBuilder().maximumSize(KNOWN_MAX).build();

    PersonNumbers(ActivityDatabase database, PresenceStore store) {
        this.database = database;
        this.store = store;
    }

    /// The number of everybody who did one of these, given in a transaction of its own where there was
    /// none.
    Map<UUID, Integer> of(Collection<Action> actions) {
        var numbers = new HashMap<UUID, Integer>();
        Set<UUID> missing = new HashSet<>();
        for (Action action : actions) {
            UUID user = action.userId();
            if (user != null && !numbers.containsKey(user)) {
                Integer number = known.getIfPresent(user);
                if (number == null) {
                    missing.add(user);
                } else {
                    numbers.put(user, number);
                }
            }
        }
        if (!missing.isEmpty()) {
            Map<UUID, Integer> added = database.write(tx -> {
                store.addPersons(tx, missing);
                return store.numbers(tx, missing);
            });
            known.putAll(added);
            numbers.putAll(added);
        }
        return numbers;
    }

    void forgetKnown() {
        known.invalidateAll();
    }
}
