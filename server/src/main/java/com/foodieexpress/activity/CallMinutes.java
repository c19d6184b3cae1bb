package com.foodieexpress.activity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How calls fared minute by minute, lately. For who watches the platform. Thread-safe; reads rows of a few minutes.
///
/// Throws [com.foodieexpress.kernel.Refusal] `activity.away` (503) while the log cannot be read.
public interface CallMinutes {

    /// `service` is empty for all of them together. `failures` are calls that did not succeed, also by the caller's
    /// own mistake; `faults` those that the server is to blame for (5xx). The quantile is within 1 %.
    record CallMinute(Instant minute, String service, long calls, long failures, long faults, double p99Millis) {}

    /// Requests since a minute, by service and all together. Minutes without a call are left out.
    List<CallMinute> byService(Instant from);

    /// Requests of one method since a minute; `faults` are not told here and are 0.
    List<CallMinute> ofMethod(String service, String method, Instant from);

    /// When the newest call began that the log holds; empty for an empty log.
    Optional<Instant> newest();
}
