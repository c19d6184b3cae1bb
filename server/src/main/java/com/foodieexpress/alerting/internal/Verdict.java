package com.foodieexpress.alerting.internal;

/// What a rule says of one group at one moment: the value judged, the limit it was held against, in the same unit.
record Verdict(boolean broken, double value, double limit) {}
