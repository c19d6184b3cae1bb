package com.foodieexpress.analytics.internal;

import java.time.Instant;
import java.util.UUID;

/// The figures of a period as they stood when they were reported.
record Report(UUID id, ReportPeriod period, Instant madeAt, PlatformJson figures) {}
