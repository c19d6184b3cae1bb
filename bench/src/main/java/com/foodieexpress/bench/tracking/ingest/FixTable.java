package com.foodieexpress.bench.tracking.ingest;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// The platform's own table of fixes, counted and emptied between runs.
final class FixTable {

    private final Connection connection;

    FixTable(Connection connection) {
        this.connection = connection;
    }

    /// The days from one moment to another get their partitions, named as the platform names them.
    void ensureDays(Instant from, Instant to) throws SQLException {
        LocalDate last = LocalDate.ofInstant(to, ZoneOffset.UTC);
        for (LocalDate day = LocalDate.ofInstant(from, ZoneOffset.UTC); !day.isAfter(last); day = day.plusDays(1)) {
            execute("create table if not exists tracking.fix_" + day.toString().replace('-', '_')
                    + " partition of tracking.fix for values from ('" + day + " 00:00:00+00') to ('" + day.plusDays(1)
                    + " 00:00:00+00')");
        }
    }

    /// Throws unless exactly the acknowledged fixes of these sessions are stored, each once.
    void mustHold(Collection<UUID> sessions, long acknowledged) throws SQLException {
        try (var select = connection.prepareStatement("""
                select count(*), count(distinct (session, seq)) from tracking.fix where session = any (?)""")) {
            select.setArray(1, connection.createArrayOf("uuid", sessions.toArray()));
            try (var row = select.executeQuery()) {
                row.next();
                if (row.getLong(1) != acknowledged || row.getLong(2) != acknowledged) {
                    throw new IllegalStateException(acknowledged + " fixes acknowledged, " + row.getLong(1)
                            + " stored, " + row.getLong(2) + " of them different");
                }
            }
        }
    }

    /// The next run begins as this one did.
    void empty() throws SQLException {
        for (String statement : List.of("truncate tracking.fix", "truncate tracking.accepted", "checkpoint")) {
            execute(statement);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
