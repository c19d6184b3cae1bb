package com.foodieexpress.dispatch;

import java.util.UUID;

/// The data of `rider.online`, `rider.offline` and `rider.break`.
public record RiderEventData(UUID riderId, String status) {}
