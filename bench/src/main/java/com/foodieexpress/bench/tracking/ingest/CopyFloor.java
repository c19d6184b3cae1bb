package com.foodieexpress.bench.tracking.ingest;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What PostgreSQL alone takes on one connection: the same rows by binary COPY, 1,000 a commit.
final class CopyFloor {

    private static final int ROWS = 1_000;
    private static final int OF_ONE_PHONE = 50;
    private static final int PHONES = 200;

    private CopyFloor() {}

    static double perSecond(Connection connection, Instant from, int seconds) throws SQLException {
        var copy = new BareCopy(connection, ROWS);
        List<UUID> phones = new ArrayList<>();
        for (int i = 0; i < PHONES; i++) {
            phones.add(UUID.randomUUID());
        }
        long begin = System.nanoTime();
        long end = begin + seconds * 1_000_000_000L;
        long rows = 0;
        int phone = 0;
        long round = 0;
        while (System.nanoTime() < end) {
            for (int i = 0; i < ROWS; i += OF_ONE_PHONE) {
                UUID session = phones.get(phone);
                add(copy, session, from, round);
                phone = (phone + 1) % PHONES;
                round += phone == 0 ? 1 : 0;
            }
            copy.commit();
            rows += ROWS;
        }
        return rows / ((System.nanoTime() - begin) / 1e9);
    }

    private static void add(BareCopy copy, UUID session, Instant from, long round) {
        for (int i = 0; i < OF_ONE_PHONE; i++) {
            long seq = round * OF_ONE_PHONE + i;
            copy.add(
                    session.getMostSignificantBits(),
                    session.getLeastSignificantBits(),
                    seq,
                    (from.toEpochMilli() + seq * 100) * 1_000,
                    43.7 + seq % 10_000 * 9e-6,
                    7.42);
        }
    }
}
