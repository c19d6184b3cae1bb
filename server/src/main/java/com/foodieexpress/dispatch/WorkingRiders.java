package com.foodieexpress.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Riders who should be heard of: online without a break, or with a job. Thread-safe.
public interface WorkingRiders {

    /// `heardOf` is the newest of their last fix and of when they came online, in business time.
    record WorkingRider(UUID id, boolean onJob, Instant heardOf) {}

    /// All of them, whichever node their fixes reach. A few queries and one row a rider.
    List<WorkingRider> list();
}
