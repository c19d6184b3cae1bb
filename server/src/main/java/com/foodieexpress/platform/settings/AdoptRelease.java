package com.foodieexpress.platform.settings;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/// Writes a release's own settings and defaults down as a version, so that every version tells all that held.
@ApplicationScoped
class AdoptRelease {

    private static final Logger LOG = Logger.getLogger(AdoptRelease.class);

    private final ChangeSettings change;
    private final SettingsRegistry registry;

    AdoptRelease(ChangeSettings change, SettingsRegistry registry) {
        this.change = change;
        this.registry = registry;
    }

    /// Right after the stored settings were read.
    void start(@Observes @Priority(160) StartupEvent event) {
        var conflicts = registry.conflicts(change.adoptRelease().values());
        if (!conflicts.isEmpty()) {
            LOG.warnf("this release's defaults do not fit what administrators have set: %s", conflicts);
        }
    }
}
