package com.foodieexpress.platform.traces;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/// Traces in the form of OpenTelemetry: what a request did and how long each step took. Off without an address.
@ConfigMapping(prefix = "foodie.traces")
interface TracesConfig {

    /// The collector, which takes OTLP over HTTP: `https://collector.example:4318`. `/v1/traces` is added.
    Optional<String> url();

    /// The share of traces that is kept, from 0 to 1. A trusted proxy that begins a trace itself decides for it.
    @WithDefault("1")
    double share();
}
