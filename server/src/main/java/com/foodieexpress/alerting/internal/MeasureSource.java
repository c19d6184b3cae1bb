package com.foodieexpress.alerting.internal;

import java.time.Instant;
import java.util.List;

/// Where measures come from. Implemented as a bean; asked on the node that evaluates, outside any transaction.
interface MeasureSource {

    List<Measure> measures();

    /// The readings of the minutes that may still change; they replace what was stored of these minutes. Throwing
    /// leaves this source's rules as they stand.
    List<Reading> read(Instant now);
}
