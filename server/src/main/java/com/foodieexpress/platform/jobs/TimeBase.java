package com.foodieexpress.platform.jobs;

/// The clock a job's due time is on.
public enum TimeBase {
    BUSINESS,
    WALL
}
