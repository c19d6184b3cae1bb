package com.foodieexpress.platform.demo;

import com.foodieexpress.platform.config.PlatformConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.Comparator;

/// Seeds the demo city at start, only when the demo was asked for.
@ApplicationScoped
class DemoSeeding {

    private final PlatformConfig config;
    private final Instance<DemoSeed> seeds;

    DemoSeeding(PlatformConfig config, Instance<DemoSeed> seeds) {
        this.config = config;
        this.seeds = seeds;
    }

    void start(@Observes @Priority(300) StartupEvent event) {
        if (config.demo()) {
            seeds.stream().sorted(Comparator.comparingInt(DemoSeed::order)).forEach(DemoSeed::seed);
        }
    }
}
