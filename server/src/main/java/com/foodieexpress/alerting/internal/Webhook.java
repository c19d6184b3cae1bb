package com.foodieexpress.alerting.internal;

import java.time.Instant;
import java.util.UUID;

/// A webhook as stored. `host` is what may be shown of its address.
record Webhook(UUID id, String name, String host, byte[] sealedAddress, byte[] sealedSecret, Instant createdAt) {}
