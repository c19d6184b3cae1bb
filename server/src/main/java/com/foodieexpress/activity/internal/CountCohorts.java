package com.foodieexpress.activity.internal;

import com.foodieexpress.activity.ActionFigures.Cohort;
import com.foodieexpress.activity.ActionFigures.Span;
import com.foodieexpress.activity.internal.FigureStore.Part;
import com.foodieexpress.platform.db.Tx;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.roaringbitmap.RoaringBitmap;

/// Counts, of the people first seen in a span, who came back in each later one. Exact, by intersecting the
/// sets of days.
@Singleton
class CountCohorts {

    private final PresenceStore store;
    private final CountPeople people;

    CountCohorts(PresenceStore store, CountPeople people) {
        this.store = store;
        this.people = people;
    }

    List<Cohort> of(Tx tx, List<Span> spans, ZoneId zone) {
        Instant first = spans.getFirst().from();
        List<Part> before = days(store.daysBefore(tx, first));
        List<List<Part>> parts =
                spans.stream().map(span -> days(Parts.of(span, zone).days())).toList();
        Set<Part> needed = new HashSet<>(before);
        parts.forEach(needed::addAll);
        CountPeople.Sets sets =
                people.read(tx, needed, Instant.EPOCH, spans.getLast().to());
        List<RoaringBitmap> seen = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            seen.add(sets.of(parts.get(i), spans.get(i).from(), spans.get(i).to()));
        }
        return cohorts(spans, seen, sets.of(before, Instant.EPOCH, first));
    }

    private static List<Cohort> cohorts(List<Span> spans, List<RoaringBitmap> seen, RoaringBitmap before) {
        var cohorts = new ArrayList<Cohort>();
        RoaringBitmap known = before.clone();
        for (int i = 0; i < spans.size(); i++) {
            RoaringBitmap fresh = RoaringBitmap.andNot(seen.get(i), known);
            known.or(seen.get(i));
            cohorts.add(new Cohort(
                    spans.get(i),
                    seen.subList(i, seen.size()).stream()
                            .map(later -> RoaringBitmap.andCardinality(fresh, later))
                            .toList()));
        }
        return cohorts;
    }

    private static List<Part> days(List<Instant> begins) {
        return begins.stream().map(day -> new Part(Grain.DAY, day)).toList();
    }
}
