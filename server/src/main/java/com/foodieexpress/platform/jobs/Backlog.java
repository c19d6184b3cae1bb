package com.foodieexpress.platform.jobs;

import java.time.Duration;

/// How far the jobs are behind: since when the longest waiting one is due, on the wall, how many are due, and how many
/// have failed for good.
public record Backlog(Duration overdue, int due, int failed) {}
