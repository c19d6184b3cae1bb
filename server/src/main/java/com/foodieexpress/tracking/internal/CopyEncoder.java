package com.foodieexpress.tracking.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Writes fixes in PostgreSQL's binary COPY format.
///
/// Source: PostgreSQL documentation, "COPY", section "Binary Format".
final class CopyEncoder {

    static final String STATEMENT =
            "copy tracking.fix (rider_id, session, seq, lat, lng, accuracy, speed, heading, flags,"
                    + " recorded_at, received_at) from stdin (format binary)";

    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final short COLUMNS = 11;
    /// 2 bytes of column count, 11 lengths of 4, and the values.
    private static final int ROW_BYTES = 2 + 11 * 4 + 16 + 16 + 8 + 8 + 8 + 4 + 4 + 4 + 4 + 8 + 8;

    private static final int HEADER_BYTES = 11 + 4 + 4;
    /// PostgreSQL counts from 2000-01-01.
    private static final long EPOCH_SECONDS = 946_684_800L;

    private CopyEncoder() {}

    static byte[] encode(List<Fix> fixes) {
        ByteBuffer out = ByteBuffer.allocate(HEADER_BYTES + ROW_BYTES * fixes.size() + 2);
        out.put(SIGNATURE).putInt(0).putInt(0);
        for (Fix fix : fixes) {
            row(out, fix);
        }
        out.putShort((short) -1);
        return out.array();
    }

    private static void row(ByteBuffer out, Fix fix) {
        out.putShort(COLUMNS);
        uuid(out, fix.riderId());
        uuid(out, fix.session());
        out.putInt(8).putLong(fix.seq());
        out.putInt(8).putDouble(fix.lat());
        out.putInt(8).putDouble(fix.lng());
        out.putInt(4).putFloat(fix.accuracy());
        out.putInt(4).putFloat(fix.speed());
        out.putInt(4).putFloat(fix.heading());
        out.putInt(4).putInt(fix.flags());
        out.putInt(8).putLong(micros(fix.recordedAt()));
        out.putInt(8).putLong(micros(fix.receivedAt()));
    }

    private static void uuid(ByteBuffer out, UUID id) {
        out.putInt(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static long micros(Instant at) {
        return (at.getEpochSecond() - EPOCH_SECONDS) * 1_000_000 + at.getNano() / 1_000;
    }
}
