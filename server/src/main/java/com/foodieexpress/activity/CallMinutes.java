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

    /// What was asked of others since a minute, by whom it was asked of (`payments.provider`) and all together. A
    /// fault is each that failed. Calls that come often are told of when their minute is over.
    List<CallMinute> outgoing(Instant from);

    /// Jobs since a minute, by the feature whose they are (`analytics.jobs`) and all together. A fault is each run
    /// that failed, also one that is tried again.
    List<CallMinute> jobs(Instant from);

    /// Requests of one method since a minute; `faults` are not told here and are 0.
    List<CallMinute> ofMethod(String service, String method, Instant from);

    /// When the newest call began that the log holds; empty for an empty log.
    Optional<Instant> newest();
}
