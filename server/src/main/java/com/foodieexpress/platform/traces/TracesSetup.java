package com.foodieexpress.platform.traces;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/// Switches traces on where `FOODIE_TRACES_URL` names a collector. Otherwise nothing of OpenTelemetry is even loaded.
@ApplicationScoped
class TracesSetup {

    private final TracesConfig config;
    private @Nullable Recorder recorder;

    TracesSetup(TracesConfig config) {
        this.config = config;
    }

    void start(@Observes @Priority(1) StartupEvent event) {
        config.url().filter(url -> !url.isBlank()).ifPresent(url -> {
            var started = new Recorder(Collector.of(url, config.share()));
            recorder = started;
            Traces.use(started);
        });
    }

    /// After everything whose spans are still to be sent.
    void stop(@Observes @Priority(3_000) ShutdownEvent event) {
        if (recorder != null) {
            Traces.use(null);
            recorder.close();
        }
    }
}
