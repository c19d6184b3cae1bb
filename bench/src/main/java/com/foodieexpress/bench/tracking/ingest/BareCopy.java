package com.foodieexpress.bench.tracking.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/// Rows of the platform's own table as one binary COPY, which is one commit.
final class BareCopy {

    private static final String STATEMENT =
            "copy tracking.fix (rider_id, session, seq, lat, lng, accuracy, speed, heading, flags,"
                    + " recorded_at, received_at) from stdin (format binary)";
    private static final byte[] HEADER = "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int ROW_BYTES = 2 + 11 * 4 + 16 + 16 + 8 + 8 + 8 + 4 + 4 + 4 + 4 + 8 + 8;
    /// PostgreSQL counts from 2000-01-01.
    private static final long EPOCH_MICROS = 946_684_800_000_000L;

    private final Connection connection;
    private final ByteBuffer out;
    private int rows;

    BareCopy(Connection connection, int mostRows) {
        this.connection = connection;
        this.out = ByteBuffer.allocate(HEADER.length + ROW_BYTES * mostRows + 2);
        clear();
    }

    private void clear() {
        out.clear().put(HEADER);
        rows = 0;
    }

    int rows() {
        return rows;
    }

    void add(long sessionHigh, long sessionLow, long seq, long micros, double lat, double lng) {
        rows++;
        out.putShort((short) 11);
        out.putInt(16).putLong(sessionHigh).putLong(sessionLow);
        out.putInt(16).putLong(sessionHigh).putLong(sessionLow);
        out.putInt(8).putLong(seq);
        out.putInt(8).putDouble(lat);
        out.putInt(8).putDouble(lng);
        out.putInt(4).putFloat(4.5f);
        out.putInt(4).putFloat(10);
        out.putInt(4).putFloat(0);
        out.putInt(4).putInt(0);
        out.putInt(8).putLong(micros - EPOCH_MICROS);
        out.putInt(8).putLong(micros - EPOCH_MICROS);
    }

    void commit() throws SQLException {
        out.putShort((short) -1);
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(STATEMENT);
        copy.writeToCopy(out.array(), 0, out.position());
        copy.endCopy();
        clear();
    }
}
