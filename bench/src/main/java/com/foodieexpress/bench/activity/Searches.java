package com.foodieexpress.bench.activity;

import com.foodieexpress.bench.Measurement;
import com.foodieexpress.bench.Setting;
import com.foodieexpress.bench.activity.made.StoredLog;
import com.foodieexpress.bench.city.Machine;
import com.foodieexpress.bench.result.Row;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;

/// How soon the search finds actions in a large log: by each of the things it can be asked for, in windows of a day or
/// of four weeks.
public final class Searches implements Measurement {

    private static final int DAYS = 28;
    private static final int ROUNDS = 60;
    private static final int WARMING = 10;
    private static final double MOST_MILLIS = 50;
    /// By then of a day something has always happened, and will again.
    private static final long LATEST_MILLIS = 20 * 3_600_000;

    /// What stands in a row, to look for.
    private record Found(String id, String user, String session, String entity, LocalDate day) {}

    @Override
    public String name() {
        return "actions";
    }

    @Override
    public List<Row> run(Setting setting) throws Exception {
        String load = Machine.load();
        try (StoredLog log = StoredLog.open(setting);
                Asker asker = new Asker(log.city().server());
                Connection db = log.connect()) {
            List<Found> rows = some(db);
            Map<String, List<Double>> times = new TreeMap<>();
            for (int round = 0; round < WARMING + ROUNDS; round++) {
                for (Map.Entry<String, String> question :
                        questions(rows.get(round % rows.size())).entrySet()) {
                    double millis = asker.ask("/api/v1/admin/actions?" + question.getValue())
                            .millis();
                    if (round >= WARMING) {
                        times.computeIfAbsent(question.getKey(), unused -> new ArrayList<>())
                                .add(millis);
                    }
                }
            }
            return List.of(row(log, times, load));
        }
    }

    private static Row row(StoredLog log, Map<String, List<Double>> times, String load) {
        var all = times.values().stream().flatMap(List::stream).toList();
        var values = new TreeMap<String, Double>();
        times.forEach((question, millis) -> values.put(question, Figures.p99(millis)));
        values.put("p50", Figures.median(all));
        return Figures.atMost(
                "actions.search",
                Figures.p99(all),
                "ms",
                MOST_MILLIS,
                true,
                values,
                null,
                null,
                1,
                load,
                log.command("actions"),
                log.size() + "; p99 of all questions, and of each kind of question by itself (" + ROUNDS
                        + " each), over HTTP one after the other, the entry in the audit trail with it");
    }

    private static Map<String, String> questions(Found row) {
        String day = "&from=" + row.day() + "T00:00:00Z&to=" + row.day().plusDays(1) + "T00:00:00Z";
        String weeks = "&from=" + StoredLog.today().minusDays(DAYS) + "T00:00:00Z";
        var questions = new TreeMap<String, String>();
        questions.put("newest", "limit=100" + day);
        questions.put("user", "user=" + row.user() + weeks);
        questions.put("userAndService", "user=" + row.user() + "&service=ordering." + weeks);
        questions.put("session", "session=" + row.session() + day);
        questions.put("entity", "entity=" + row.entity() + weeks);
        questions.put("requestId", "id=" + row.id() + weeks);
        questions.put("serviceAndMethod", "service=ordering.order&method=place" + day);
        questions.put("failures", "success=false" + weeks);
        questions.put("failuresOfService", "success=false&service=payments" + day);
        questions.put("textOfError", "text=closed" + day);
        questions.put("status", "status=409" + day);
        return questions;
    }

    /// Rows from all over the days that are looked at.
    private static List<Found> some(Connection db) throws Exception {
        var random = new SplittableRandom(11);
        var found = new ArrayList<Found>();
        while (found.size() < WARMING + ROUNDS) {
            LocalDate day = StoredLog.today().minusDays(1 + random.nextInt(DAYS - 1));
            long moment = day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli() + random.nextLong(LATEST_MILLIS);
            try (var sql = db.createStatement();
                    var row = sql.executeQuery("select id, user_id, session_id, entity_id from activity.action_"
                            + day.toString().replace('-', '_') + " where id >= '" + new UUID(moment << 16, 0)
                            + "' and user_id is not null and entity_id is not null order by id limit 1")) {
                while (row.next()) {
                    found.add(new Found(row.getString(1), row.getString(2), row.getString(3), row.getString(4), day));
                }
            }
        }
        return found;
    }
}
