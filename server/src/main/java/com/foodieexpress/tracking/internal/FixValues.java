package com.foodieexpress.tracking.internal;

import com.foodieexpress.tracking.internal.FixUpload.Refused;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The fields of one fix as they were read. Speed, direction and accuracy that are not known are negative.
final class FixValues {

    /// JSON numbers are exact up to here in every client.
    private static final long LARGEST_SEQ = 1L << 53;

    private static final double LARGEST_ACCURACY_METRES = 100_000;
    private static final double LARGEST_SPEED_MPS = 1_000;

    boolean hasSeq;
    long seq;
    double lat = Double.NaN;
    double lng = Double.NaN;
    long recordedAtMicros = TimestampText.NO_TIME;
    double accuracyMetres = -1;
    double speedMps = -1;
    double headingDegrees = -1;
    boolean mock;
    /// The first field whose value could not be read at all.
    @Nullable
    String unreadable;

    int flags() {
        return (mock ? Flags.MOCK : 0) | (accuracyMetres > Flags.POOR_ACCURACY_METRES ? Flags.POOR_ACCURACY : 0);
    }

    /// Adds the fix to those taken, or to the refused when its corrected time is out of all reason.
    void place(UUID riderId, UUID session, ClockSkew skew, Instant now, List<Fix> taken, List<Refused> refused) {
        Instant recordedAt = skew.correct(TimestampText.instant(recordedAtMicros));
        if (!RecordedWindow.contains(recordedAt, now)) {
            refused.add(Refused.outOfRange(seq, "recordedAt"));
            return;
        }
        int allFlags = flags() | (skew.isCorrecting() ? Flags.CLOCK_CORRECTED : 0);
        taken.add(new Fix(
                riderId,
                session,
                seq,
                lat,
                lng,
                (float) accuracyMetres,
                (float) speedMps,
                (float) headingDegrees,
                allFlags,
                recordedAt,
                now));
    }

    /// Why this fix cannot be taken, null when it can.
    @Nullable
    Refused refusal() {
        if (unreadable != null) {
            return Refused.unreadable(seq, unreadable);
        }
        if (seq < 0 || seq > LARGEST_SEQ) {
            return Refused.outOfRange(seq, "seq");
        }
        if (recordedAtMicros == TimestampText.NO_TIME) {
            return Refused.missing(seq, "recordedAt");
        }
        Refused wrongPlace = coordinate("lat", lat, 90);
        if (wrongPlace == null) {
            wrongPlace = coordinate("lng", lng, 180);
        }
        return wrongPlace == null ? refusalOfExtras() : wrongPlace;
    }

    private @Nullable Refused coordinate(String field, double degrees, double limit) {
        if (Double.isNaN(degrees)) {
            return Refused.missing(seq, field);
        }
        return Math.abs(degrees) > limit ? Refused.outOfRange(seq, field) : null;
    }

    private @Nullable Refused refusalOfExtras() {
        if (accuracyMetres > LARGEST_ACCURACY_METRES) {
            return Refused.outOfRange(seq, "accuracyMetres");
        }
        if (speedMps > LARGEST_SPEED_MPS) {
            return Refused.outOfRange(seq, "speedMps");
        }
        return headingDegrees > 360 ? Refused.outOfRange(seq, "headingDegrees") : null;
    }
}
