package com.foodieexpress.platform.settings;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.events.EventTail;
import com.foodieexpress.platform.events.StoredEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// The newest version, in memory.
///
/// A change on this node holds as soon as it is committed; one of another node when its event arrives, milliseconds
/// later; and should that be missed, at the next look at the table.
@ApplicationScoped
class LiveSettings implements Settings, EventTail {

    static final String EVENT = "settings.changed";

    private static final Logger LOG = Logger.getLogger(LiveSettings.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private final Database database;
    private final SettingsRegistry registry;
    private final SettingsVersionStore store;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile SettingsSnapshot current;

    LiveSettings(Database database, SettingsRegistry registry) {
        this.database = database;
        this.registry = registry;
        this.store = new SettingsVersionStore(registry);
        this.current = registry.snapshot(0, registry.defaults());
    }

    /// Before anything that reads a setting begins its work.
    void start(@Observes @Priority(150) StartupEvent event) {
        load();
        Thread.ofVirtual().name("settings-look").start(this::look);
    }

    void stop(@Observes @Priority(150) ShutdownEvent event) {
        stopped.countDown();
    }

    @Override
    public SettingsSnapshot snapshot() {
        return current;
    }

    @Override
    public void follow(List<StoredEvent> batch) {
        for (StoredEvent event : batch) {
            if (event.type().equals(EVENT) && event.data().path("version").asLong() > current.version()) {
                load();
            }
        }
    }

    /// Takes the version up unless a newer one holds already.
    synchronized void install(SettingsVersion version) {
        if (version.version() > current.version()) {
            current = registry.snapshot(version.version(), version.values());
        }
    }

    private void load() {
        database.read(store::latest).ifPresent(this::install);
    }

    private void look() {
        try {
            while (!stopped.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                lookOnce();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookOnce() {
        try {
            if (database.read(store::latestNumber) > current.version()) {
                load();
            }
        } catch (RuntimeException e) {
            LOG.warn("looking for changed settings failed, trying again", e);
        }
    }
}
