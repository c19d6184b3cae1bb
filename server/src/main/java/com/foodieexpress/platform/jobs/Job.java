package com.foodieexpress.platform.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/// A claimed job. `attempt` counts from 1.
public record Job(String key, String kind, JsonNode payload, Instant dueAt, int attempt) {}
