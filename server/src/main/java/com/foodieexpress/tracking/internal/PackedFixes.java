package com.foodieexpress.tracking.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.time.BusinessClock;
import com.foodieexpress.tracking.internal.FixUpload.Refused;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Fixes as a binary frame: 33 bytes each, where JSON needs 130.
///
/// Big-endian. Header of 26 bytes: version 1 (u8), reserved 0 (u8), session (16 bytes), sentAt (i64, µs
/// since 1970, 0 when not told). Then fixes of 33 bytes: seq (i64), recordedAt (i64, µs since 1970), lat
/// and lng (i32 each, 1e-7 degrees), accuracy (u16, dm), speed (u16, cm/s), heading (u16, 1/100 degree),
/// flags (u8: 1 = mock), reserved (2 bytes). A u16 of 65535 means not known.
final class PackedFixes {

    static final int HEADER_BYTES = 26;
    static final int FIX_BYTES = 33;
    static final int UNKNOWN = 0xFFFF;

    private static final byte VERSION = 1;
    private static final int MOCK = 1;

    private PackedFixes() {}

    /// Throws [Refusal] when the frame is not of this form. Single fixes that cannot be taken are among the
    /// refused.
    static FixUpload read(Buffer frame, UUID riderId, BusinessClock clock) {
        int count = (frame.length() - HEADER_BYTES) / FIX_BYTES;
        if (count < 1 || frame.length() != HEADER_BYTES + count * FIX_BYTES || frame.getByte(0) != VERSION) {
            throw Refusal.invalid("frame", "must be version 1: 26 bytes and 33 for each of at least one fix");
        }
        if (count > FixParser.BATCH_MAX) {
            throw Refusal.invalid("fixes", "holds more than " + FixParser.BATCH_MAX + " fixes");
        }
        Instant now = clock.instant();
        UUID session = new UUID(frame.getLong(2), frame.getLong(10));
        long sentAt = frame.getLong(18);
        ClockSkew skew = ClockSkew.of(sentAt == 0 ? null : TimestampText.instant(sentAt), now, clock.rate());
        var fixes = new ArrayList<Fix>(count);
        var refused = new ArrayList<Refused>(0);
        for (int i = 0; i < count; i++) {
            FixValues values = values(frame, HEADER_BYTES + i * FIX_BYTES);
            Refused refusal = values.refusal();
            if (refusal == null) {
                values.place(riderId, session, skew, now, fixes, refused);
            } else {
                refused.add(refusal);
            }
        }
        return new FixUpload(riderId, session, false, fixes, List.copyOf(refused));
    }

    private static FixValues values(Buffer frame, int at) {
        var values = new FixValues();
        values.hasSeq = true;
        values.seq = frame.getLong(at);
        values.recordedAtMicros = frame.getLong(at + 8);
        values.lat = frame.getInt(at + 16) / 1e7;
        values.lng = frame.getInt(at + 20) / 1e7;
        values.accuracyMetres = scaled(frame.getUnsignedShort(at + 24), 10);
        values.speedMps = scaled(frame.getUnsignedShort(at + 26), 100);
        values.headingDegrees = scaled(frame.getUnsignedShort(at + 28), 100);
        values.mock = (frame.getByte(at + 30) & MOCK) != 0;
        return values;
    }

    private static double scaled(int value, int units) {
        return value == UNKNOWN ? -1 : value / (double) units;
    }
}
