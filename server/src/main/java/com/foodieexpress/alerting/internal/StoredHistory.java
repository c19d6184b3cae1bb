package com.foodieexpress.alerting.internal;

import com.foodieexpress.platform.db.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The samples of the database, for one evaluation: each question is asked once.
final class StoredHistory implements History {

    private record Span(String measure, Instant from, Instant to) {}

    private final Tx tx;
    private final ZoneId zone;
    private final UsualHours usual;
    private final SampleStore store = new SampleStore();
    private final Map<Span, Map<String, Sum>> known = new HashMap<>();

    StoredHistory(Tx tx, ZoneId zone, UsualHours usual) {
        this.tx = tx;
        this.zone = zone;
        this.usual = usual;
    }

    @Override
    public Map<String, Sum> sums(String measure, Instant from, Instant to) {
        return known.computeIfAbsent(
                new Span(measure, from, to), span -> store.sums(tx, span.measure(), span.from(), span.to()));
    }

    @Override
    public Map<String, List<Sum>> sameHours(String measure, Duration window, Instant at) {
        Instant slot = UsualHours.slot(at);
        List<Sum> windows = usual.of(measure, window, slot, () -> {
            List<Instant> starts = UsualHours.starts(slot, zone);
            return store.windows(tx, measure, starts, UsualHours.SPAN, window);
        });
        return Map.of("", new ArrayList<>(windows));
    }
}
