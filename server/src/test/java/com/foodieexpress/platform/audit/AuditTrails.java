package com.foodieexpress.platform.audit;

import com.foodieexpress.platform.time.WallClock;
import java.util.Base64;
import java.util.Random;

/// Trails put together by hand, for tests without the container.
public final class AuditTrails {

    private AuditTrails() {}

    /// A trail that writes into the audit tables of whatever database it is given a transaction of.
    public static AuditTrail of(WallClock clock) {
        return new AuditTrail(keys(1), clock, () -> RequestOrigin.NONE);
    }

    static AuditKeys keys(long seed) {
        return AuditKeys.parse(keyText(seed));
    }

    static String keyText(long seed) {
        var bytes = new byte[32];
        new Random(seed).nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
