package com.foodieexpress.alerting.internal;

import java.time.Instant;

/// What one group of a measure came to in one minute, as far as it has come.
record Reading(String measure, String group, Instant minute, Sum sum) {

    /// The group of everything.
    static Reading whole(String measure, Instant minute, double num, double den) {
        return new Reading(measure, "", minute, new Sum(num, den));
    }
}
