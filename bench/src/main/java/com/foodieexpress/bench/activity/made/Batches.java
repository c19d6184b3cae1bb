package com.foodieexpress.bench.activity.made;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.postgresql.core.BaseConnection;

/// Made-up actions stored as the server stores them: batch after batch into a day's table that has its indexes, in the
/// order of time. The day is one that nothing else is stored for.
public final class Batches implements AutoCloseable {

    /// What stands on the disk: the rows themselves, their indexes, and what is counted of people by the hour.
    public record Size(long rows, long heap, long indexes, long visits) {}

    private static final int BATCH = 500;
    private static final int PEOPLE = 20_000;
    private static final long SEED = 5;

    private final BaseConnection db;
    private final Statement sql;
    private final LocalDate date;
    private final String name;

    /// `date` must have no table yet.
    public Batches(Connection connection, LocalDate date) throws SQLException {
        this.db = connection.unwrap(BaseConnection.class);
        this.sql = connection.createStatement();
        this.date = date;
        this.name = "_" + date.toString().replace('-', '_');
    }

    /// Stores so many, a batch in a transaction, and answers what they take.
    public Size store(int many) throws Exception {
        long from = date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
        sql.execute("create table activity.action" + name + " partition of activity.action for values from ('"
                + new UUID(from << 16, 0) + "') to ('" + new UUID(from + 86_400_000 << 16, 0) + "')");
        sql.execute("create table activity.visit" + name + " partition of activity.visit for values from ('" + date
                + " 00:00:00+00') to ('" + date.plusDays(1) + " 00:00:00+00')");
        var people = new People(PEOPLE, SEED);
        int[] kinds = new Names(sql, db).store(people);
        var day = new Day(date, many, people, SEED);
        var rows = new Rows(day, people, kinds);
        for (int at = 0; at < many; at += BATCH) {
            rows.copy(db, "activity.action", "", at, Math.min(many, at + BATCH));
        }
        Counted.of(day, people, kinds, false).copyVisits(db, "activity.visit");
        sql.execute("vacuum analyze activity.action" + name);
        return new Size(
                many,
                bytes("pg_table_size('activity.action" + name + "')"),
                bytes("pg_indexes_size('activity.action" + name + "')"),
                bytes("pg_total_relation_size('activity.visit" + name + "')"));
    }

    private long bytes(String size) throws SQLException {
        try (var row = sql.executeQuery("select " + size)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        sql.execute("drop table if exists activity.action" + name);
        sql.execute("drop table if exists activity.visit" + name);
        sql.close();
    }
}
