package com.foodieexpress.bench.activity.made;

import com.foodieexpress.bench.Setting;
import com.foodieexpress.bench.city.City;
import com.foodieexpress.bench.city.Cpu;
import com.foodieexpress.bench.city.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.postgresql.core.BaseConnection;
import org.roaringbitmap.RoaringBitmap;

/// A server whose action log holds as many made-up actions as asked for (`--actions`), of the last 84 days, and what
/// is counted of 400 days, as after the retention that is laid in. Made once and kept in the scratch folder for the
/// measurements of that day; another size or another day makes it afresh.
///
/// Rows go into days' tables by COPY, and indexes are made afterwards. The seed is fixed.
public final class StoredLog implements AutoCloseable {

    public static final int USUAL_ACTIONS = 5_000_000;
    public static final int DAYS = 84;
    public static final int COUNTED_DAYS = 400;

    private static final long SEED = 20_261_122;
    private static final int ACTIONS_A_PERSON = 500;
    private static final int HOUR_SETS_DAYS = 59;
    private static final int MINUTE_DAYS = 2;
    private static final int LOOKED_AT = 1_000;

    private final City city;
    private final Program server;
    private final int actions;
    private final People people;

    private StoredLog(City city, Program server, int actions) {
        this.city = city;
        this.server = server;
        this.actions = actions;
        this.people = new People(Math.max(LOOKED_AT, actions / ACTIONS_A_PERSON), SEED);
    }

    public static StoredLog open(Setting setting) throws Exception {
        int actions = setting.number("actions", USUAL_ACTIONS);
        Path made = setting.scratch("actions.made");
        String wanted = actions + " " + today();
        City city = Files.exists(made) && Files.readString(made).equals(wanted)
                ? City.kept(setting, "actions")
                : City.fresh(setting, "actions");
        long begin = System.nanoTime();
        Program server = city.startServer("server", Map.of());
        try {
            city.server().secondsToReady(begin, server);
            var log = new StoredLog(city, server, actions);
            if (!Files.exists(made) || !Files.readString(made).equals(wanted)) {
                Files.deleteIfExists(made);
                log.fill();
                Files.writeString(made, wanted);
            }
            return log;
        } catch (Exception | Error e) {
            server.close();
            throw e;
        }
    }

    public City city() {
        return city;
    }

    public Cpu cpu() throws IOException {
        return new Cpu(city, server);
    }

    /// For the notes of rows.
    public String size() {
        return String.format(Locale.ROOT, "%,d stored actions of %d days, %,d people", actions, DAYS, people.many());
    }

    /// The command that repeats a measurement of it.
    public String command(String measurement) {
        return "./foodie bench activity --only " + measurement
                + (actions == USUAL_ACTIONS ? "" : " --actions " + actions);
    }

    public static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    public Connection connect() throws SQLException, IOException {
        return DriverManager.getConnection(city.databaseUrl(), "foodie", city.databasePassword());
    }

    /// Those who have accounts: half of them the ones who come most often, the others from among all.
    public List<UUID> lookedAt() {
        return IntStream.range(0, LOOKED_AT).mapToObj(this::lookedAt).toList();
    }

    private UUID lookedAt(int i) {
        return people.id(i % 2 == 0 ? i / 2 : (int) ((long) i * people.many() / LOOKED_AT));
    }

    private void fill() throws Exception {
        try (Connection connection = connect();
                Statement sql = connection.createStatement()) {
            var db = connection.unwrap(BaseConnection.class);
            sql.execute("set synchronous_commit = off");
            sql.execute("set maintenance_work_mem = '512MB'");
            ZoneId zone = zone(sql);
            int[] kinds = new Names(sql, db).store(people);
            accounts(sql);
            sql.execute("update activity.calendar set whole_since = '" + today().minusDays(DAYS)
                    + " 00:00:00+00', minutes_since = '" + today().minusDays(MINUTE_DAYS) + " 00:00:00+00'");
            for (int back = DAYS; back >= 1; back--) {
                int already = (int) ((long) actions * (DAYS - back) / DAYS);
                int until = (int) ((long) actions * (DAYS - back + 1) / DAYS);
                fill(connection, db, zone, kinds, today().minusDays(back), back, until - already);
                System.out.printf("  %,d of %,d actions made%n", until, actions);
            }
            old(sql, db, zone);
            sql.execute("analyze activity.figure, activity.presence, activity.person, activity.kind, activity.metric");
            sql.execute("checkpoint");
        }
    }

    private void fill(
            Connection connection, BaseConnection db, ZoneId zone, int[] kinds, LocalDate date, int back, int many)
            throws Exception {
        var day = new Day(date, many, people, SEED);
        Counted counted = Counted.of(day, people, kinds, back <= MINUTE_DAYS);
        String name = "_" + date.toString().replace('-', '_');
        connection.setAutoCommit(false);
        try (Statement sql = connection.createStatement()) {
            // In the transaction that makes them, so that the rows are frozen from the beginning.
            sql.execute("create table activity.action" + name + " (like activity.action)");
            new Rows(day, people, kinds).copy(db, "activity.action" + name, ", freeze", 0, day.many());
            sql.execute("create table activity.visit" + name + " (like activity.visit)");
            counted.copyVisits(db, "activity.visit" + name);
            sql.execute("alter table activity.action attach partition activity.action" + name + " for values from ('"
                    + first(date) + "') to ('" + first(date.plusDays(1)) + "')");
            sql.execute("alter table activity.visit attach partition activity.visit" + name + " for values from ('"
                    + date + " 00:00:00+00') to ('" + date.plusDays(1) + " 00:00:00+00')");
            counted.copyFigures(db, zone);
            counted.copyPeople(db, zone, back <= HOUR_SETS_DAYS);
            connection.commit();
            connection.setAutoCommit(true);
            sql.execute("vacuum (analyze) activity.action" + name);
            sql.execute("vacuum (analyze) activity.visit" + name);
        }
    }

    private static UUID first(LocalDate day) {
        return new UUID(day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli() << 16, 0);
    }

    private static ZoneId zone(Statement sql) throws SQLException {
        sql.execute("update activity.calendar set zone = coalesce(zone, 'Europe/Monaco')");
        try (var row = sql.executeQuery("select zone from activity.calendar")) {
            row.next();
            return ZoneId.of(row.getString(1));
        }
    }

    /// Days whose rows are past keeping: their people, and figures like those of the first day there is.
    private void old(Statement sql, BaseConnection db, ZoneId zone) throws Exception {
        int visits = Math.max(1, actions / DAYS / 20);
        String firstDay = Counted.begin(today().minusDays(DAYS), zone).toString();
        for (int back = COUNTED_DAYS; back > DAYS; back--) {
            LocalDate date = today().minusDays(back);
            var random = new SplittableRandom(SEED + date.toEpochDay());
            var seen = new RoaringBitmap();
            for (int i = 0; i < visits; i++) {
                seen.add(people.number(people.next(random)));
            }
            var rows = new StringBuilder();
            Counted.set(rows, 1, Counted.begin(date, zone), seen);
            Counted.copySets(db, rows);
            sql.execute(
                    "insert into activity.figure (grain, begins, source, service, calls, failures, micros, slowest, sketch)"
                            + " select 1, '" + Counted.begin(date, zone)
                            + "', source, service, calls, failures, micros, slowest,"
                            + " sketch from activity.figure where grain = 1 and begins = '" + firstDay + "'");
        }
    }

    /// Those who are looked at have accounts and some orders.
    private void accounts(Statement sql) throws SQLException {
        var ids = new StringBuilder();
        lookedAt().stream()
                .distinct()
                .forEach(id -> ids.append(ids.isEmpty() ? "" : ",").append(id));
        String all = "unnest('{" + ids + "}'::uuid[]) as p (id)";
        sql.execute("insert into identity.account (id, email, password_hash, first_name, last_name, created_at)"
                + " select id, id || '@bench.example', '', 'Made', 'Up', now() - interval '90 days' from " + all);
        sql.execute("insert into identity.role_grant (account_id, role, approved, granted_at)"
                + " select id, 'customer', true, now() - interval '90 days' from " + all);
        sql.execute(
                "insert into analytics.customer_order (order_id, customer_id, restaurant_id, made_at, reached, total_minor,"
                        + " captured_minor) select gen_random_uuid(), p.id, r.id, now() - n * interval '2 days', 4, 2350, 2350"
                        + " from " + all + ", generate_series(1, 40) as n,"
                        + " lateral (select id from catalog.restaurant order by md5(id::text || n) limit 1) as r");
    }

    @Override
    public void close() {
        server.close();
    }
}
