package com.foodieexpress.activity.internal;

import com.foodieexpress.activity.internal.FigureStore.Part;
import com.foodieexpress.activity.internal.PresenceStore.Seen;
import com.foodieexpress.platform.cache.VersionedCache;
import com.foodieexpress.platform.db.Tx;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.RoaringBitmap;

/// Counts people exactly: unites the sets of the parts of a span, and the rows that are in no set yet.
///
/// Sets of days long gone hardly ever change, so they are remembered; a remembered set counts only while
/// its version is the stored one.
@Singleton
class CountPeople {

    private static final long REMEMBERED_BYTES = 64L << 20;
    private static final int ENTRY_BYTES = 100;

    private final PresenceStore store;
    private final VersionedCache<Part, RoaringBitmap> remembered;

    CountPeople(PresenceStore store, MeterRegistry metrics) {
        this.store = store;
        this.remembered = new VersionedCache<>(
                "presence", REMEMBERED_BYTES, people -> people.getSizeInBytes() + ENTRY_BYTES, metrics);
    }

    /// The sets needed for several spans, read in one go. `from` and `to` enclose all of them.
    Sets read(Tx tx, Set<Part> parts, Instant from, Instant to) {
        Map<Part, RoaringBitmap> sets =
                remembered.getAll(store.versions(tx, parts), missing -> store.sets(tx, missing));
        var rest = new TreeMap<Instant, RoaringBitmap>();
        for (Seen row : store.between(tx, from, to)) {
            rest.computeIfAbsent(row.hour(), unused -> new RoaringBitmap()).add(row.person());
        }
        return new Sets(sets, rest);
    }

    /// Sets as of one moment, and by the hour who is in none of them yet. They are shared: nobody changes
    /// them.
    record Sets(Map<Part, RoaringBitmap> sets, NavigableMap<Instant, RoaringBitmap> rest) {

        RoaringBitmap of(List<Part> parts, Instant from, Instant to) {
            List<RoaringBitmap> united =
                    new ArrayList<>(rest.subMap(from, true, to, false).values());
            for (Part part : parts) {
                RoaringBitmap set = sets.get(part);
                if (set != null) {
                    united.add(set);
                }
            }
            return united.size() == 1 ? united.getFirst() : FastAggregation.or(united.iterator());
        }
    }
}
