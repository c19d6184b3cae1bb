package com.foodieexpress.activity.internal;

import com.foodieexpress.activity.Step;
import com.foodieexpress.activity.internal.VisitStore.Done;
import com.foodieexpress.activity.internal.VisitStore.Key;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.db.Tx;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// Counts what each person did by the hour, in the transaction that stores it.
@Singleton
class CountVisits {

    private final VisitStore store;

    CountVisits(VisitStore store) {
        this.store = store;
    }

    void add(Tx tx, Collection<Action> fresh, Map<UUID, Integer> numbers) {
        Map<Key, Done> visits = new HashMap<>();
        for (Action action : fresh) {
            UUID user = action.userId();
            if (user != null) {
                Instant at = UuidV7.instantOf(action.id());
                var key = new Key(
                        at.truncatedTo(ChronoUnit.HOURS),
                        Objects.requireNonNull(numbers.get(user), "a number for everybody"),
                        action.sessionId(),
                        action.agent(),
                        Networks.of(action.ip()));
                visits.merge(key, new Done(step(action), 1, action.calls(), at, at), Done::and);
            }
        }
        if (!visits.isEmpty()) {
            store.add(tx, visits);
        }
    }

    private static Step step(Action action) {
        Action.Kind kind = action.kind();
        return action.failures() > 0 || kind.source() != Source.REQUEST
                ? Step.NONE
                : Step.of(kind.name().service(), kind.name().method());
    }
}
