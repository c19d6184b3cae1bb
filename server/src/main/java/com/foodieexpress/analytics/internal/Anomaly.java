package com.foodieexpress.analytics.internal;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/// Something unusual about what a person did or what was done to them, with the sentence that says why.
/// `facts` are the numbers of that sentence, for pages that say it in another language.
record Anomaly(Kind kind, Severity severity, Instant at, String reason, Map<String, Object> facts) {

    enum Kind {
        IMPOSSIBLE_TRAVEL,
        CREDENTIAL_STUFFING,
        REFUND_ABUSE,
        GPS_SPOOFING;

        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    enum Severity {
        /// Somebody should look when there is time.
        WATCH,
        /// Somebody should look now.
        SERIOUS;

        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Anomaly {
        facts = Map.copyOf(facts);
    }
}
