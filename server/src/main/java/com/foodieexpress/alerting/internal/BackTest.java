package com.foodieexpress.alerting.internal;

import com.foodieexpress.activity.ActionFigures;
import com.foodieexpress.alerting.internal.RuleJson.InputJson;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Says when a rule would have fired, by judging what is stored minute by minute with the code that judges live.
@ApplicationScoped
class BackTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_TIMES = 500;
    private static final int POINTS = 400;
    /// Of all groups together: what fits into memory beside everything else.
    private static final long MOST_MINUTES = 4_000_000;

    /// `to` is absent while it would still be firing. `peak` is the value furthest from the limit.
    record TimeJson(String group, Instant from, @Nullable Instant to, double peak, double limit) {}

    /// Mean, lowest and highest of a part of the time.
    record PointJson(Instant at, double value, double lowest, double highest) {}

    /// `times` are the alerts, oldest first; `more` says that there were others. `series` is the whole's way, or the
    /// named group's.
    record ResultJson(
            Instant from,
            Instant to,
            Instant measuredSince,
            int alerts,
            List<TimeJson> times,
            boolean more,
            List<PointJson> series) {}

    private final Database database;
    private final CheckRule check;
    private final ActionFigures figures;
    private final WallClock clock;
    private final SampleStore samples = new SampleStore();

    BackTest(Database database, CheckRule check, ActionFigures figures, WallClock clock) {
        this.database = database;
        this.check = check;
        this.figures = figures;
        this.clock = clock;
    }

    ResultJson run(InputJson input, int days) {
        Rule.Terms terms = database.read(tx -> check.terms(tx, input));
        Instant to = Minutes.of(clock.instant());
        Instant from = to.minus(Duration.ofDays(days));
        boolean usual = terms.condition().kind() == Kind.BASELINE;
        Instant known =
                usual ? to.minus(OldSamples.KEPT) : from.minus(terms.condition().window());
        List<Reading> all = database.read(tx -> samples.all(tx, terms.measure(), known, to)).stream()
                .filter(each -> terms.concerns(each.group()))
                .toList();
        long groups = all.stream().map(Reading::group).distinct().count();
        if (groups * Duration.between(known, to).toMinutes() > MOST_MINUTES) {
            throw Refusal.invalid("days", "must be fewer: " + groups + " groups were measured");
        }
        var history = new RecordedHistory(known, to, MINUTE, figures.zone());
        all.forEach(each -> history.add(each.measure(), each.group(), each.minute(), each.sum()));
        history.close();
        Instant since = all.isEmpty() ? to : all.getFirst().minute();
        List<TimeJson> times = times(terms, history, since.isAfter(from) ? since : from, to);
        boolean more = times.size() > MOST_TIMES;
        return new ResultJson(
                from,
                to,
                since,
                times.size(),
                more ? times.subList(0, MOST_TIMES) : times,
                more,
                series(terms, all, from));
    }

    /// The alerts there would have been.
    static List<TimeJson> times(Rule.Terms terms, RecordedHistory history, Instant from, Instant to) {
        var times = new ArrayList<TimeJson>();
        Map<String, Standing> standings = new HashMap<>();
        Map<String, TimeJson> open = new HashMap<>();
        for (Instant minute = from; minute.isBefore(to); minute = minute.plus(MINUTE)) {
            // The minute is over but for a moment.
            Instant now = minute.plus(MINUTE).minusMillis(1);
            history.moveTo(minute.plus(MINUTE));
            Set<String> firing = new HashSet<>(open.keySet());
            var verdicts = Judge.judge(terms.condition(), terms.measure(), history, now, firing);
            var groups = new TreeSet<>(verdicts.keySet());
            groups.addAll(standings.keySet());
            groups.removeIf(group -> !terms.concerns(group));
            for (String group : groups) {
                Verdict verdict = verdicts.get(group);
                Standing next = Objects.requireNonNullElseGet(standings.get(group), () -> Standing.inactive(from))
                        .next(verdict != null && verdict.broken(), now, terms.patience(), terms.calm());
                standings.put(group, next);
                follow(open, times, group, next, verdict, minute.plus(MINUTE));
            }
        }
        times.addAll(open.values());
        times.sort(java.util.Comparator.comparing(TimeJson::from).thenComparing(TimeJson::group));
        return times;
    }

    private static void follow(
            Map<String, TimeJson> open,
            List<TimeJson> times,
            String group,
            Standing standing,
            @Nullable Verdict verdict,
            Instant now) {
        TimeJson before = open.get(group);
        boolean firing = standing.phase() == Phase.FIRING;
        if (before != null && !firing) {
            open.remove(group);
            times.add(new TimeJson(group, before.from(), now, before.peak(), before.limit()));
        } else if (firing && verdict != null) {
            if (before == null) {
                open.put(group, new TimeJson(group, now, null, verdict.value(), verdict.limit()));
            } else if (Math.abs(verdict.value() - verdict.limit()) > Math.abs(before.peak() - before.limit())) {
                open.put(group, new TimeJson(group, before.from(), null, verdict.value(), verdict.limit()));
            }
        }
    }

    private static List<PointJson> series(Rule.Terms terms, List<Reading> all, Instant from) {
        List<Reading> shown = all.stream()
                .filter(each -> !each.minute().isBefore(from) && !each.sum().isEmpty())
                .filter(each -> terms.group().equals(Rule.EACH) || terms.concerns(each.group()))
                .toList();
        var points = new ArrayList<PointJson>();
        int step = Math.max(1, Math.ceilDiv(shown.size(), POINTS));
        for (int i = 0; i < shown.size(); i += step) {
            List<Reading> part = shown.subList(i, Math.min(i + step, shown.size()));
            double[] values =
                    part.stream().mapToDouble(each -> each.sum().value()).toArray();
            points.add(new PointJson(
                    part.getFirst().minute(),
                    java.util.Arrays.stream(values).average().orElse(0),
                    java.util.Arrays.stream(values).min().orElse(0),
                    java.util.Arrays.stream(values).max().orElse(0)));
        }
        return points;
    }
}
