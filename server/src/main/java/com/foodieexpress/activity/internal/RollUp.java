package com.foodieexpress.activity.internal;

import com.foodieexpress.activity.internal.MetricStore.Minute;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.db.Tx;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Adds actions to the figures of their minutes, hours and days, to those seen and to what each did, in the transaction
/// that stores them: of those only that are new, so that the figures are the rows' at every moment and a repeat changes
/// neither.
@Singleton
class RollUp {

    private record Key(Instant minute, Action.Kind kind) {}

    /// What has to be looked up before, in transactions of its own.
    record Known(ZoneId zone, Map<UUID, Integer> people) {}

    private final MetricStore metrics;
    private final FigureStore figures;
    private final NotePresence presence;
    private final CountVisits visits;
    private final KindNumbers kinds;
    private final PersonNumbers people;
    private final MarketDays days;

    RollUp(
            MetricStore metrics,
            FigureStore figures,
            NotePresence presence,
            CountVisits visits,
            KindNumbers kinds,
            PersonNumbers people,
            MarketDays days) {
        this.metrics = metrics;
        this.figures = figures;
        this.presence = presence;
        this.visits = visits;
        this.kinds = kinds;
        this.people = people;
        this.days = days;
    }

    Known know(Collection<Action> actions) {
        kinds.know(actions);
        return new Known(days.zone(), people.of(actions));
    }

    /// What is remembered of the database is asked again.
    void forgetKnown() {
        people.forgetKnown();
        presence.forgetKnown();
    }

    /// Minutes before hours and days before people before visits: two nodes lock all of it in one order.
    void add(Tx tx, Collection<Action> fresh, Known known) {
        if (fresh.isEmpty()) {
            return;
        }
        Map<Key, Tally> minutes = new HashMap<>();
        for (Action action : fresh) {
            Instant minute = UuidV7.instantOf(action.id()).truncatedTo(ChronoUnit.MINUTES);
            minutes.computeIfAbsent(new Key(minute, action.kind()), unused -> new Tally())
                    .add(action);
        }
        metrics.add(tx, rows(minutes));
        figures.add(tx, spans(minutes, known.zone()));
        presence.add(tx, fresh, known.people());
        visits.add(tx, fresh, known.people());
    }

    private List<Minute> rows(Map<Key, Tally> minutes) {
        List<Minute> rows = new ArrayList<>();
        minutes.forEach((key, tally) -> rows.add(new Minute(key.minute(), kinds.of(key.kind()), tally)));
        rows.sort(Comparator.comparing(Minute::minute).thenComparing(Minute::kind));
        return rows;
    }

    private static Map<FigureStore.Key, Tally> spans(Map<Key, Tally> minutes, ZoneId zone) {
        Map<Instant, Instant> dayOf = new HashMap<>();
        Map<FigureStore.Key, Tally> spans = new HashMap<>();
        minutes.forEach((key, tally) -> {
            Instant hour = key.minute().truncatedTo(ChronoUnit.HOURS);
            Instant day = dayOf.computeIfAbsent(hour, each -> MarketDays.day(each, zone));
            Action.Kind kind = key.kind();
            String service = kind.name().service();
            spans.computeIfAbsent(new FigureStore.Key(Grain.HOUR, hour, kind.source(), service), unused -> new Tally())
                    .add(tally);
            spans.computeIfAbsent(new FigureStore.Key(Grain.DAY, day, kind.source(), service), unused -> new Tally())
                    .add(tally);
        });
        return spans;
    }
}
