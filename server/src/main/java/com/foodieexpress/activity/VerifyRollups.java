package com.foodieexpress.activity;

import com.foodieexpress.activity.RollupEvidence.Calendar;
import com.foodieexpress.activity.RollupEvidence.Range;
import com.foodieexpress.activity.RollupEvidence.Rows;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.time.WallClock;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jdbi.v3.core.JdbiException;
import org.roaringbitmap.RoaringBitmap;

/// `./foodie verify-rollups`: counts the action log's rows again, day by day, and holds what was added up
/// with each batch against them: minutes, hours, days, people and what each of them did.
///
/// Reads one moment of the database throughout, so it may run beside a working server. Days whose rows are
/// past keeping cannot be counted again and are left out.
public final class VerifyRollups {

    /// The argument that asks for it.
    public static final String COMMAND = "verify-rollups";

    /// The figures are the rows'.
    public static final int WELL = 0;
    /// Some are not.
    public static final int DRIFTED = 1;
    /// It could not be verified.
    public static final int UNKNOWN = 2;

    private static final int SHOWN = 50;
    /// Sets of hours go a day later than this.
    private static final Duration HOURS_KEPT = Duration.ofDays(60);

    private final Database database;
    private final PrintStream out;
    private final List<String> drift = new ArrayList<>();
    private long rows;
    private long calls;
    private long peopleHours;
    private int marketDays;

    private VerifyRollups(Database database, PrintStream out) {
        this.database = database;
        this.out = out;
    }

    /// Answers [#WELL], [#DRIFTED] or [#UNKNOWN].
    public static int run(DataSource dataSource, PrintStream out) {
        try {
            return new VerifyRollups(new Database(dataSource), out).run();
        } catch (JdbiException | UncheckedIOException e) {
            out.println("The rollups could not be verified: " + e.getMessage());
            return UNKNOWN;
        }
    }

    private int run() {
        return database.write(tx -> {
            tx.update("set transaction isolation level repeatable read, read only")
                    .execute();
            return verify(tx);
        });
    }

    private int verify(Tx tx) {
        var evidence = new RollupEvidence(tx);
        Calendar calendar = evidence.calendar();
        List<LocalDate> days = evidence.days().stream()
                .filter(day -> !Range.of(day).from().isBefore(calendar.wholeSince()))
                .toList();
        ZoneId zone = calendar.zone();
        if (days.isEmpty() || zone == null) {
            line("There are no days of actions to compare.");
            return WELL;
        }
        drift.addAll(evidence.hoursWithoutRows(calendar.wholeSince(), days));
        var byDay = new TreeMap<Instant, RoaringBitmap>();
        for (LocalDate day : days) {
            compare(evidence, day, zone, calendar.minutesSince(), byDay);
            if (!Range.of(day).from().isBefore(calendar.visitsSince())) {
                drift.addAll(evidence.visitsThatDiffer(Range.of(day)));
            }
        }
        compareDays(evidence, days, calendar, zone, byDay);
        return tell(days, zone);
    }

    private void compare(
            RollupEvidence evidence,
            LocalDate day,
            ZoneId zone,
            Instant minutesSince,
            Map<Instant, RoaringBitmap> byDay) {
        Range range = Range.of(day);
        Rows counted = evidence.rows(range);
        rows += counted.rows();
        calls += counted.calls();
        if (!range.from().isBefore(minutesSince)) {
            drift.addAll(evidence.minutesThatDiffer(range));
        }
        drift.addAll(evidence.hoursThatDiffer(range));
        Map<Instant, RoaringBitmap> people = evidence.peopleByTheRows(range);
        people.forEach((hour, seen) -> byDay.computeIfAbsent(
                        RollupEvidence.midnight(hour, zone), unused -> new RoaringBitmap())
                .or(seen));
        if (range.from().isAfter(new WallClock().instant().minus(HOURS_KEPT))) {
            peopleHours += people.size();
            differ("hour", people, evidence.peopleCounted(false, zone, range.from(), range.to()));
        }
    }

    /// The market's days of all rows. That one of the days of UTC they lie in has no rows means that nothing
    /// happened then, unless it is past keeping.
    private void compareDays(
            RollupEvidence evidence,
            List<LocalDate> days,
            Calendar calendar,
            ZoneId zone,
            Map<Instant, RoaringBitmap> byDay) {
        var dates = new TreeSet<LocalDate>();
        for (LocalDate day : days) {
            Range range = Range.of(day);
            dates.add(LocalDate.ofInstant(range.from(), zone));
            dates.add(LocalDate.ofInstant(range.to().minusMillis(1), zone));
        }
        for (LocalDate date : dates) {
            Instant from = date.atStartOfDay(zone).toInstant();
            Instant to = date.plusDays(1).atStartOfDay(zone).toInstant();
            if (!from.isBefore(calendar.wholeSince())) {
                marketDays++;
                drift.addAll(evidence.daysThatDiffer(zone, from, to));
                RoaringBitmap seen = byDay.get(from);
                differ(
                        "day",
                        seen == null ? Map.of() : Map.of(from, seen),
                        evidence.peopleCounted(true, zone, from, to));
            }
        }
    }

    private void differ(String what, Map<Instant, RoaringBitmap> byRows, Map<Instant, RoaringBitmap> counted) {
        var all = new TreeSet<>(byRows.keySet());
        all.addAll(counted.keySet());
        for (Instant begins : all) {
            RoaringBitmap seen = byRows.getOrDefault(begins, new RoaringBitmap());
            RoaringBitmap kept = counted.getOrDefault(begins, new RoaringBitmap());
            if (!seen.equals(kept)) {
                drift.add(String.format(
                        Locale.ROOT,
                        "people of %s %s: %,d, by the rows %,d, %,d of them the same",
                        what,
                        begins,
                        kept.getCardinality(),
                        seen.getCardinality(),
                        RoaringBitmap.andCardinality(seen, kept)));
            }
        }
    }

    private int tell(List<LocalDate> days, ZoneId zone) {
        line(
                "Action log of %,d days of UTC, %s to %s; days of figures in %s",
                days.size(), days.getFirst(), days.getLast(), zone);
        line(
                "  counted again  %,d rows, %,d calls, %,d hours with people, %,d days of the market",
                rows, calls, peopleHours, marketDays);
        line("  drift          %,d", drift.size());
        drift.stream().limit(SHOWN).forEach(each -> line("DRIFT: %s", each));
        if (drift.size() > SHOWN) {
            line("… and %,d more", drift.size() - SHOWN);
        }
        line(drift.isEmpty() ? "The figures are what the rows add up to." : "The figures differ from the rows.");
        return drift.isEmpty() ? WELL : DRIFTED;
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
