package com.foodieexpress.activity.internal;

import com.foodieexpress.activity.internal.MetricStore.Minute;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.db.Tx;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Adds actions to the figures of their minutes, in the transaction that stores them: of those only that
/// are new, so that the figures are the rows' at every moment and a repeat changes neither.
@Singleton
class RollUp {

    private record Key(Instant minute, int kind) {}

    private final MetricStore store;
    private final KindNumbers kinds;

    RollUp(MetricStore store, KindNumbers kinds) {
        this.store = store;
        this.kinds = kinds;
    }

    void add(Tx tx, Collection<Action> fresh) {
        Map<Key, Tally> tallies = new HashMap<>();
        for (Action action : fresh) {
            Instant minute = UuidV7.instantOf(action.id()).truncatedTo(ChronoUnit.MINUTES);
            tallies.computeIfAbsent(new Key(minute, kinds.of(action.kind())), unused -> new Tally())
                    .add(action);
        }
        List<Minute> minutes = new ArrayList<>();
        tallies.forEach((key, tally) -> minutes.add(new Minute(key.minute(), key.kind(), tally)));
        minutes.sort(Comparator.comparing(Minute::minute).thenComparing(Minute::kind));
        if (!minutes.isEmpty()) {
            store.add(tx, minutes);
        }
    }
}
