package com.foodieexpress.platform.jobs;

/// Does the jobs of one kind. Implemented as a bean. A job runs at least once, on one node at a time, so the work is
/// idempotent.
public interface JobHandler {

    String kind();

    /// Throwing sends the job back with a growing pause; after the last attempt it stays as failed, for an admin to
    /// see.
    void run(Job job);
}
