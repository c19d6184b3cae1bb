package com.foodieexpress.tracking.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.tracking.Tracking.StoredFix;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The last fix of the page before: `<recordedAt in microseconds>.<session>.<seq>`.
record HistoryCursor(Instant recordedAt, UUID session, long seq) {

    static final HistoryCursor START = new HistoryCursor(Instant.EPOCH, new UUID(0, 0), -1);

    static HistoryCursor after(StoredFix fix) {
        return new HistoryCursor(fix.recordedAt(), fix.session(), fix.seq());
    }

    static HistoryCursor parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return START;
        }
        String[] parts = text.split("\\.", -1);
        try {
            if (parts.length == 3) {
                Instant recordedAt = TimestampText.instant(Long.parseLong(parts[0]));
                if (HistoryWindow.isStorable(recordedAt)) {
                    return new HistoryCursor(recordedAt, UUID.fromString(parts[1]), Long.parseLong(parts[2]));
                }
            }
        } catch (IllegalArgumentException notOurs) {
            // told below
        }
        throw Refusal.invalid("cursor", "is none of ours");
    }

    @Override
    public String toString() {
        long micros = recordedAt.getEpochSecond() * 1_000_000 + recordedAt.getNano() / 1_000;
        return micros + "." + session + "." + seq;
    }
}
