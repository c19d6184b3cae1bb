package com.foodieexpress.bench.activity;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// The floor of the intake: rows that clients' events became, copied once more into a table with the same columns and
/// indexes, 1,000 per commit, under ids of their own.
final class CopyOfEvents {

    private static final int ROWS = 1_000;

    private final Connection db;
    private final CopyManager copies;
    private byte[] rows = new byte[0];

    CopyOfEvents(Connection db) throws SQLException {
        this.db = db;
        this.copies = db.unwrap(PGConnection.class).getCopyAPI();
    }

    /// Rows stored in a second; takes so many seconds.
    double perSecond(int seconds) throws Exception {
        if (rows.length == 0) {
            prepare();
        }
        long begin = System.nanoTime();
        long end = begin + seconds * 1_000_000_000L;
        long stored = 0;
        while (System.nanoTime() < end) {
            byte[] fresh = withIds(System.nanoTime());
            var copy = copies.copyIn("copy bare_action from stdin (format binary)");
            copy.writeToCopy(fresh, 0, fresh.length);
            stored += copy.endCopy();
        }
        return stored / ((System.nanoTime() - begin) / 1e9);
    }

    private void prepare() throws Exception {
        try (Statement sql = db.createStatement()) {
            sql.execute("create table bare_action (like activity.action including all)");
        }
        var out = new ByteArrayOutputStream();
        copies.copyOut(
                "copy (select a.* from activity.action a join activity.kind k on k.no = a.call_no where k.source = 3 limit "
                        + ROWS + ") to stdout (format binary)",
                out);
        rows = out.toByteArray();
    }

    /// The same rows with the ids of a later moment: the id is the first column.
    private byte[] withIds(long nanos) {
        byte[] fresh = rows.clone();
        var bytes = java.nio.ByteBuffer.wrap(fresh);
        bytes.position(19);
        long millis = System.currentTimeMillis();
        for (int columns = bytes.getShort(), row = 0; columns > 0; columns = bytes.getShort(), row++) {
            bytes.getInt();
            bytes.putLong(millis << 16 | 0x7000 | row).putLong(nanos & Long.MAX_VALUE | Long.MIN_VALUE);
            for (int column = 1; column < columns; column++) {
                int length = bytes.getInt();
                bytes.position(bytes.position() + Math.max(0, length));
            }
        }
        return fresh;
    }
}
