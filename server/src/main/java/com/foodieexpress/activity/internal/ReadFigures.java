package com.foodieexpress.activity.internal;

import com.foodieexpress.activity.ActionFigures;
import com.foodieexpress.activity.internal.FigureStore.Part;
import com.foodieexpress.activity.internal.FigureStore.Stored;
import com.foodieexpress.activity.internal.FiguresOfParts.OfPart;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.time.WallClock;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Reads what spans add up to from the figures of their days and hours.
@Singleton
class ReadFigures implements ActionFigures {

    private static final Logger LOG = Logger.getLogger(ReadFigures.class);

    private record Wanted(Span span, List<Part> parts) {}

    private record Service(Source source, String name) {}

    private final ActivityDatabase database;
    private final FiguresOfParts figures;
    private final MetricStore metrics;
    private final CountPeople people;
    private final CountCohorts cohorts;
    private final MarketDays days;
    private final ActionWriter writer;
    private final WallClock clock;

    ReadFigures(
            ActivityDatabase database,
            FiguresOfParts figures,
            MetricStore metrics,
            CountPeople people,
            CountCohorts cohorts,
            MarketDays days,
            ActionWriter writer,
            WallClock clock) {
        this.database = database;
        this.figures = figures;
        this.metrics = metrics;
        this.people = people;
        this.cohorts = cohorts;
        this.days = days;
        this.writer = writer;
        this.clock = clock;
    }

    @Override
    public ZoneId zone() {
        return orAway(days::zone);
    }

    @Override
    public boolean isCountable(Span span) {
        return isCountable(wanted(span, zone()));
    }

    private boolean isCountable(Wanted wanted) {
        Instant known = clock.instant().minus(ForgetOldFigures.PEOPLE_KEPT);
        return wanted.parts().stream()
                .noneMatch(part -> part.grain() == Grain.HOUR && part.begins().isBefore(known));
    }

    @Override
    public Reading read(Query query) {
        ZoneId zone = zone();
        Wanted whole = wanted(query.whole(), zone);
        List<Wanted> parts =
                query.parts().stream().map(span -> wanted(span, zone)).toList();
        Instant asOf = writer.storedUntil();
        return orAway(() -> database.read(tx -> {
            // All of it shall be of one moment.
            tx.update("set transaction isolation level repeatable read").execute();
            return reading(tx, asOf, whole, parts, query.byMinute());
        }));
    }

    @Override
    public Cohorts cohorts(List<Span> spans) {
        ZoneId zone = zone();
        Instant asOf = writer.storedUntil();
        return orAway(() -> database.read(tx -> {
            tx.update("set transaction isolation level repeatable read").execute();
            return new Cohorts(asOf, cohorts.of(tx, spans, zone));
        }));
    }

    private Reading reading(Tx tx, Instant asOf, Wanted whole, List<Wanted> parts, boolean byMinute) {
        var all = new ArrayList<>(parts);
        all.add(whole);
        Set<Part> needed = new HashSet<>();
        all.forEach(each -> needed.addAll(each.parts()));
        Map<Part, OfPart> sums = figures.of(tx, needed);
        Instant first = all.stream()
                .map(each -> each.span().from())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Instant last = all.stream()
                .map(each -> each.span().to())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        CountPeople.Sets sets = people.read(tx, needed, first, last);
        return new Reading(
                asOf,
                sum(whole, sums, sets),
                services(whole, sums),
                parts.stream().map(part -> sum(part, sums, sets)).toList(),
                byMinute ? metrics.minutes(tx, whole.span().from(), whole.span().to()) : List.of());
    }

    private SpanFigures sum(Wanted wanted, Map<Part, OfPart> sums, CountPeople.Sets sets) {
        var sum = new FigureSum();
        for (Part part : wanted.parts()) {
            OfPart there = sums.get(part);
            if (there != null) {
                sum.add(there.sum());
            }
        }
        return new SpanFigures(wanted.span(), sum.figures(), count(wanted, sets));
    }

    private @Nullable Integer count(Wanted wanted, CountPeople.Sets sets) {
        Span span = wanted.span();
        return isCountable(wanted)
                ? sets.of(wanted.parts(), span.from(), span.to()).getCardinality()
                : null;
    }

    private static List<ServiceFigures> services(Wanted whole, Map<Part, OfPart> figures) {
        Map<Service, FigureSum> sums = new HashMap<>();
        for (Part part : whole.parts()) {
            OfPart there = figures.get(part);
            if (there != null) {
                for (Stored row : there.rows()) {
                    sums.computeIfAbsent(new Service(row.source(), row.service()), unused -> new FigureSum())
                            .addTimed(row);
                }
            }
        }
        return sums.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<Service, FigureSum> each) ->
                                -each.getValue().calls())
                        .thenComparing(each -> each.getKey().name())
                        .thenComparing(each -> each.getKey().source()))
                .map(each -> new ServiceFigures(
                        each.getKey().source().word(),
                        each.getKey().name(),
                        each.getValue().figures()))
                .toList();
    }

    private static Wanted wanted(Span span, ZoneId zone) {
        Parts parts = Parts.of(span, zone);
        var named = new ArrayList<Part>();
        parts.days().forEach(day -> named.add(new Part(Grain.DAY, day)));
        parts.hours().forEach(hour -> named.add(new Part(Grain.HOUR, hour)));
        return new Wanted(span, List.copyOf(named));
    }

    private static <T> T orAway(Supplier<T> read) {
        try {
            return read.get();
        } catch (RuntimeException away) {
            LOG.warn("the figures of the action log cannot be read", away);
            throw Refusal.unavailable("activity.away", "The figures cannot be read now; try again later");
        }
    }
}
