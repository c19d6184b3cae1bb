package com.foodieexpress.kernel;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// Time-ordered ids (RFC 9562, version 7): 48 bits of wall-clock milliseconds, a 12-bit counter, 62 random bits.
///
/// Ids of one process are strictly increasing, also within a millisecond and when the wall clock steps back.
public final class UuidV7 {

    private static final SecureRandom RANDOM = new SecureRandom();
    /// Milliseconds in the upper bits, the counter in the lower twelve.
    private static final AtomicLong LAST = new AtomicLong();

    private UuidV7() {}

    public static UUID next() {
        long now = System.currentTimeMillis() << 12;
        long stamp = LAST.updateAndGet(last -> Math.max(last + 1, now));
        long high = (stamp >>> 12) << 16 | 0x7000 | (stamp & 0xfff);
        long low = (RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /// The millisecond an id of this kind was made in.
    public static Instant instantOf(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }

    /// Smaller than every id made in or after this millisecond: the edge of a window of time over ids.
    public static UUID first(Instant moment) {
        return new UUID(moment.toEpochMilli() << 16, 0);
    }
}
