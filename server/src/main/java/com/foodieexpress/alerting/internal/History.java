package com.foodieexpress.alerting.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What measures were, by group; the group of everything is the empty text.
interface History {

    /// What each group adds up to over the minutes that began at `from` or later and before `to`.
    Map<String, Sum> sums(String measure, Instant from, Instant to);

    /// What each group was in windows of this length about the same hour of the week, in the weeks before `at`.
    Map<String, List<Sum>> sameHours(String measure, Duration window, Instant at);
}
