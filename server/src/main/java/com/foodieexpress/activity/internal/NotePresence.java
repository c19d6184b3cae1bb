package com.foodieexpress.activity.internal;

import com.foodieexpress.activity.internal.PresenceStore.Seen;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.db.Tx;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/// Writes down who was seen in which hour, in the transaction that stores what they did. A set does not
/// change by being told twice, so whoever is known to be in it already is left out.
@Singleton
class NotePresence {

    private static final int NOTED_MAX = 200_000;
    private static final Comparator<Seen> ORDER =
            Comparator.comparing(Seen::hour).thenComparing(Seen::person);

    private final PresenceStore store;
    /// What is committed, for as long as it is remembered.
    private final Cache<Seen, Boolean> noted =
            Caffeine.newBuilder().maximumSize(NOTED_MAX).build();

    NotePresence(PresenceStore store) {
        this.store = store;
    }

    void add(Tx tx, Collection<Action> fresh, Map<UUID, Integer> numbers) {
        Set<Seen> seen = new HashSet<>();
        for (Action action : fresh) {
            if (action.userId() != null) {
                Instant hour = UuidV7.instantOf(action.id()).truncatedTo(ChronoUnit.HOURS);
                seen.add(
                        new Seen(hour, Objects.requireNonNull(numbers.get(action.userId()), "a number for everybody")));
            }
        }
        seen.removeIf(each -> noted.getIfPresent(each) != null);
        if (!seen.isEmpty()) {
            List<Seen> rows = seen.stream().sorted(ORDER).toList();
            store.add(tx, rows);
            tx.afterCommit(() -> rows.forEach(each -> noted.put(each, Boolean.TRUE)));
        }
    }

    void forgetKnown() {
        noted.invalidateAll();
    }
}
