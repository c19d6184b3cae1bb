package com.foodieexpress.bench.activity.made;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.postgresql.core.BaseConnection;
import org.roaringbitmap.RoaringBitmap;

/// What the log would have counted of a day: figures of hours and of the day, who was seen, what each did by the hour,
/// and the minutes of the newest days.
final class Counted {

    private static final int HOURS = 24;
    private static final int HOUR_MILLIS = 3_600_000;
    private static final int MINUTE_MILLIS = 60_000;

    private final Day day;
    private final People people;
    private final Map<String, Times> hours = new TreeMap<>();
    private final Map<String, Times> wholeDay = new TreeMap<>();
    private final Map<String, Times> minutes = new TreeMap<>();
    private final RoaringBitmap[] seen = new RoaringBitmap[HOURS];
    private final StringBuilder visits = new StringBuilder();
    private final Open[] open;

    /// What somebody did so far in the hour that is on.
    private static final class Open {
        private int hour = -1;
        private int actions;
        private int step;
        private int first;
        private int last;
    }

    private Counted(Day day, People people) {
        this.day = day;
        this.people = people;
        this.open = new Open[day.visits()];
    }

    static Counted of(Day day, People people, int[] kinds, boolean byMinute) {
        var counted = new Counted(day, people);
        for (int rank = 0; rank < day.many(); rank++) {
            counted.add(rank, kinds, byMinute);
        }
        for (int visit = 0; visit < counted.open.length; visit++) {
            counted.close(visit);
        }
        return counted;
    }

    private void add(int rank, int[] kinds, boolean byMinute) {
        int place = day.inTime(rank);
        int millis = day.millis(rank);
        int hour = millis / HOUR_MILLIS;
        Call call = Call.ALL.get(day.call(place));
        String service = call.source() + "\t" + call.service();
        times(hours, day.at(hour * HOUR_MILLIS) + "\t" + service).add(day.micros(place), day.failed(place));
        times(wholeDay, service).add(day.micros(place), day.failed(place));
        if (byMinute) {
            Instant minute = day.at(millis / MINUTE_MILLIS * MINUTE_MILLIS);
            times(minutes, minute + "\t" + kinds[day.call(place)]).add(day.micros(place), day.failed(place));
        }
        int visit = day.visit(place);
        int person = day.person(visit);
        if (person >= 0) {
            if (seen[hour] == null) {
                seen[hour] = new RoaringBitmap();
            }
            seen[hour].add(people.number(person));
            visit(visit, hour, millis, call, day.failed(place));
        }
    }

    private static Times times(Map<String, Times> all, String key) {
        return all.computeIfAbsent(key, unused -> new Times());
    }

    private void visit(int visit, int hour, int millis, Call call, boolean failed) {
        if (open[visit] == null) {
            open[visit] = new Open();
        }
        Open done = open[visit];
        if (done.hour != hour) {
            close(visit);
            done.hour = hour;
            done.actions = 0;
            done.step = 0;
            done.first = millis;
        }
        done.actions++;
        done.last = millis;
        done.step = failed ? done.step : Math.max(done.step, call.step());
    }

    private void close(int visit) {
        Open done = open[visit];
        if (done != null && done.hour >= 0) {
            int ip = day.ip(visit);
            visits.append(day.at(done.hour * HOUR_MILLIS))
                    .append('\t')
                    .append(day.at(done.first))
                    .append('\t');
            visits.append(day.at(done.last)).append('\t').append(done.actions).append('\t');
            visits.append(day.session(visit))
                    .append('\t')
                    .append(people.number(day.person(visit)))
                    .append('\t');
            visits.append(done.actions)
                    .append('\t')
                    .append(day.agent(visit))
                    .append('\t')
                    .append(done.step);
            visits.append('\t')
                    .append(ip >>> 24)
                    .append('.')
                    .append(ip >>> 16 & 255)
                    .append('.');
            visits.append(ip >>> 8 & 255).append(".0/24\n");
        }
    }

    void copyVisits(BaseConnection db, String table) throws SQLException, IOException {
        copy(
                db,
                table + " (begins, first_at, last_at, calls, session_id, person, actions, agent, step, network)",
                visits);
    }

    void copyFigures(BaseConnection db, ZoneId zone) throws SQLException, IOException {
        var rows = new StringBuilder();
        hours.forEach((key, times) -> row(rows, "0\t" + key, times));
        wholeDay.forEach((key, times) -> row(rows, "1\t" + begin(day.date(), zone) + "\t" + key, times));
        copy(db, "activity.figure (grain, begins, source, service, calls, failures, micros, slowest, sketch)", rows);
        rows.setLength(0);
        minutes.forEach((key, times) -> row(rows, key, times));
        copy(db, "activity.metric (minute, call_no, calls, failures, micros, slowest, sketch)", rows);
    }

    private static void row(StringBuilder rows, String key, Times times) {
        rows.append(key).append('\t');
        times.write(rows);
        rows.append('\n');
    }

    void copyPeople(BaseConnection db, ZoneId zone, boolean byHour) throws SQLException, IOException {
        var rows = new StringBuilder();
        var all = new RoaringBitmap();
        for (int hour = 0; hour < HOURS; hour++) {
            if (seen[hour] != null) {
                all.or(seen[hour]);
                if (byHour) {
                    set(rows, 0, day.at(hour * HOUR_MILLIS), seen[hour]);
                }
            }
        }
        set(rows, 1, begin(day.date(), zone), all);
        copySets(db, rows);
    }

    static void set(StringBuilder rows, int grain, Instant begins, RoaringBitmap people) {
        people.runOptimize();
        ByteBuffer bytes = ByteBuffer.allocate(people.serializedSizeInBytes());
        people.serialize(bytes);
        rows.append(grain).append('\t').append(begins).append("\t1\t\\\\x");
        rows.append(HexFormat.of().formatHex(bytes.array())).append('\n');
    }

    static void copySets(BaseConnection db, StringBuilder rows) throws SQLException, IOException {
        copy(db, "activity.presence (grain, begins, version, people)", rows);
    }

    static Instant begin(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    static void copy(BaseConnection db, String table, StringBuilder rows) throws SQLException, IOException {
        db.getCopyAPI()
                .copyIn(
                        "copy " + table + " from stdin",
                        new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.US_ASCII)));
    }
}
