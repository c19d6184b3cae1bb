package com.foodieexpress.bench.tracking.ingest;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;

/// The fixes of one phone's session, one after the other: ten a second of recorded time, a metre apart, up and down a
/// street.
///
/// Written as JSON with every field a phone sends, or packed. The JSON is a template with slots of fixed width, so that
/// the load generator leaves the machine to what is measured.
final class Track {

    static final int FIX_BYTES;
    static final int HEAD_BYTES;
    static final int SEQ_AT;
    static final int LAT_AT;
    static final int TIME_AT;
    static final int SEQ_DIGITS = 9;
    static final int LAT_DIGITS = 7;
    static final int PACKED_HEAD = 26;
    static final int PACKED_FIX = 33;

    private static final String HEAD = "{\"session\":\"%s\",";
    private static final String FIX = "\"seq\":         ,\"lat\":43.0000000,\"lng\":7.4200000,\"accuracyMetres\":4.5,"
            + "\"speedMps\":10.0,\"headingDegrees\":0.0,\"recordedAt\":\"2026-11-21T00:00:00.000Z\"}";
    private static final byte[] FIX_TEMPLATE = FIX.getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LIST = "\"fixes\":[".getBytes(StandardCharsets.US_ASCII);
    private static final long STEP_MILLIS = 100;
    private static final int STREET_METRES = 20_000;
    private static final int LAT_OF_A_METRE = 90;
    private static final int FIRST_LAT = 7_000_000;

    static {
        FIX_BYTES = FIX_TEMPLATE.length;
        HEAD_BYTES = String.format(HEAD, new UUID(0, 0)).length();
        SEQ_AT = FIX.indexOf("\"seq\":") + 6;
        LAT_AT = FIX.indexOf("43.") + 3;
        TIME_AT = FIX.indexOf("2026-");
    }

    private final UUID session = UUID.randomUUID();
    private final byte[] head = String.format(HEAD, session).getBytes(StandardCharsets.US_ASCII);
    private final byte[] fix = Arrays.copyOf(FIX_TEMPLATE, FIX_TEMPLATE.length);
    private long seq;
    private long millis;
    private long day = Long.MIN_VALUE;

    Track(Instant from) {
        millis = from.toEpochMilli();
    }

    UUID session() {
        return session;
    }

    /// Of the newest fix written.
    long seq() {
        return seq;
    }

    Instant now() {
        return Instant.ofEpochMilli(millis);
    }

    static int jsonBytes(int fixes) {
        return HEAD_BYTES + (fixes == 1 ? FIX_BYTES : LIST.length + fixes * (FIX_BYTES + 2) + 1);
    }

    /// The body of a request: a fix, or a list of several.
    void writeJson(ByteBuf out, int fixes) {
        out.writeBytes(head);
        if (fixes == 1) {
            step();
            out.writeBytes(fix);
            return;
        }
        out.writeBytes(LIST);
        for (int i = 0; i < fixes; i++) {
            step();
            out.writeByte('{').writeBytes(fix).writeByte(i + 1 < fixes ? ',' : ']');
        }
        out.writeByte('}');
    }

    /// Where the n-th fix of a body begins, behind its brace.
    static int fixAt(int n, int fixes) {
        return HEAD_BYTES + (fixes == 1 ? 0 : LIST.length + 1 + n * (FIX_BYTES + 2));
    }

    /// A binary frame of the uplink.
    void writePacked(ByteBuf out, int fixes) {
        out.writeByte(1).writeByte(0);
        out.writeLong(session.getMostSignificantBits()).writeLong(session.getLeastSignificantBits());
        out.writeLong(0);
        for (int i = 0; i < fixes; i++) {
            seq++;
            millis += STEP_MILLIS;
            out.writeLong(seq).writeLong(millis * 1_000);
            out.writeInt(430_000_000 + lat()).writeInt(74_200_000);
            out.writeShort(45).writeShort(1_000).writeShort(0).writeByte(0).writeShort(0);
        }
    }

    private int lat() {
        int metre = (int) (seq % (2 * STREET_METRES));
        return FIRST_LAT + LAT_OF_A_METRE * (metre < STREET_METRES ? metre : 2 * STREET_METRES - metre);
    }

    private void step() {
        seq++;
        millis += STEP_MILLIS;
        digits(SEQ_AT, SEQ_DIGITS, seq, (byte) ' ');
        digits(LAT_AT, LAT_DIGITS, lat(), (byte) '0');
        long today = Math.floorDiv(millis, 86_400_000L);
        if (today != day) {
            day = today;
            byte[] date = LocalDate.ofInstant(now(), ZoneOffset.UTC).toString().getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(date, 0, fix, TIME_AT, date.length);
        }
        long rest = Math.floorMod(millis, 86_400_000L);
        digits(TIME_AT + 11, 2, rest / 3_600_000, (byte) '0');
        digits(TIME_AT + 14, 2, rest / 60_000 % 60, (byte) '0');
        digits(TIME_AT + 17, 2, rest / 1_000 % 60, (byte) '0');
        digits(TIME_AT + 20, 3, rest % 1_000, (byte) '0');
    }

    private void digits(int from, int width, long value, byte filler) {
        long rest = value;
        for (int i = from + width - 1; i >= from; i--) {
            fix[i] = rest == 0 && i < from + width - 1 ? filler : (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
