package com.foodieexpress.simulator.wire;

import com.foodieexpress.simulator.city.Point;

/// One address or street of `GET /places` and `/places/reverse`.
public record Place(String label, Point location) {}
