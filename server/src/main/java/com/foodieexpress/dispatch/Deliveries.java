package com.foodieexpress.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What a delivery leaves behind, for those who look at it afterwards. Thread-safe.
public interface Deliveries {

    /// Every way that was planned for an order's rider, oldest first; empty when nobody was ever sent.
    List<PlannedLeg> legsOf(UUID orderId);

    /// `target` is `restaurant` or `customer`, `polyline` the encoded way (precision 5).
    record PlannedLeg(String target, String polyline, double metres, double seconds, Instant plannedAt) {}
}
