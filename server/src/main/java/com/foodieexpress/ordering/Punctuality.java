package com.foodieexpress.ordering;

import java.time.Duration;

/// Whether orders reach the door when they were promised to. Thread-safe.
public interface Punctuality {

    /// Orders under way, and those of them that are late.
    record Count(int open, int late) {}

    /// Late is what is still under way `patience` after the arrival window the customer saw when ordering; later
    /// estimates do not excuse it.
    Count count(Duration patience);
}
