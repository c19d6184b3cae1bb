package com.foodieexpress.activity.internal;

import com.foodieexpress.activity.internal.FigureStore.Part;
import com.foodieexpress.activity.internal.FigureStore.Stored;
import com.foodieexpress.platform.cache.VersionedCache;
import com.foodieexpress.platform.db.Tx;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The figures of hours and days. Those long gone hardly ever change, so they are remembered for as long as they hold
/// as many calls as the stored ones.
@Singleton
class FiguresOfParts {

    private static final long REMEMBERED_BYTES = 32L << 20;
    private static final int ROW_BYTES = 120;

    /// The rows of a part and what they add up to. Shared: nobody changes them.
    record OfPart(List<Stored> rows, FigureSum sum) {

        static OfPart of(List<Stored> rows) {
            var sum = new FigureSum();
            rows.forEach(sum::add);
            return new OfPart(List.copyOf(rows), sum);
        }

        private int bytes() {
            return sum.bytes()
                    + rows.stream()
                            .mapToInt(row -> ROW_BYTES + row.sketch().length)
                            .sum();
        }
    }

    private final FigureStore store;
    private final VersionedCache<Part, OfPart> remembered;

    FiguresOfParts(FigureStore store, MeterRegistry metrics) {
        this.store = store;
        this.remembered = new VersionedCache<>("figures", REMEMBERED_BYTES, OfPart::bytes, metrics);
    }

    /// Of those of these parts in which anything happened.
    Map<Part, OfPart> of(Tx tx, Set<Part> parts) {
        return remembered.getAll(store.calls(tx, parts), missing -> read(tx, missing));
    }

    private Map<Part, OfPart> read(Tx tx, Set<Part> parts) {
        Map<Part, List<Stored>> rows = new HashMap<>();
        for (Stored row : store.of(tx, parts)) {
            rows.computeIfAbsent(row.part(), unused -> new ArrayList<>()).add(row);
        }
        Map<Part, OfPart> read = new HashMap<>();
        rows.forEach((part, all) -> read.put(part, OfPart.of(all)));
        return read;
    }
}
