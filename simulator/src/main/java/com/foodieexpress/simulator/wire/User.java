package com.foodieexpress.simulator.wire;

import java.util.UUID;

/// The account behind a session.
public record User(UUID id, String email, String role, boolean isActive) {}
