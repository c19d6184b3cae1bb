package com.foodieexpress.tracking.internal;

import com.foodieexpress.tracking.Tracking.StoredFix;

/// Marks on a fix. A marked fix is stored like any other; some marks keep it from moving the marker.
final class Flags {

    /// Faster than any courier since the fix before (over 45 m/s).
    static final int JUMP = 1;

    /// The phone itself trusts it to no better than 100 metres.
    static final int POOR_ACCURACY = 2;

    /// A mock location provider made it.
    static final int MOCK = StoredFix.MOCK;

    /// Older than the newest position at the time it came.
    static final int LATE = 8;

    /// The phone's clock was wrong; `recordedAt` was corrected.
    static final int CLOCK_CORRECTED = 16;

    /// Any of these keeps a fix from moving the marker.
    static final int STILL = JUMP | POOR_ACCURACY | LATE;

    static final double POOR_ACCURACY_METRES = 100;

    private Flags() {}

    static boolean movesMarker(int flags) {
        return (flags & STILL) == 0;
    }
}
