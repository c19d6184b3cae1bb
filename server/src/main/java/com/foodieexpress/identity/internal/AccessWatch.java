package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.access.SessionEndListener;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.events.Listener;
import com.foodieexpress.platform.time.WallClock;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Keeps in this node's memory what access tokens cannot know: sessions that ended, rights that changed,
/// keys that were replaced.
///
/// Woken by NOTIFY at the commit that matters, with polling behind it in case a wake-up is lost: known
/// within a second. It does not follow the event log, whose order any long transaction holds up. While the
/// database cannot be reached nothing new is learnt, and a token lives on until it runs out by itself.
@ApplicationScoped
class AccessWatch {

    static final String CHANNEL = "foodie_access";

    private static final Logger LOG = Logger.getLogger(AccessWatch.class);
    private static final long POLL_MILLIS = 400;
    /// A change is stamped before it commits, and no transaction stays open for longer than 30 seconds.
    private static final Duration OVERLAP = Duration.ofSeconds(40);

    private record Changes(List<UUID> ended, List<Rights> rights) {}

    private final Database database;
    private final WallClock clock;
    private final RevokedSessions revoked;
    private final Standings standings;
    private final SigningKeys keys;
    private final Instance<SessionEndListener> listeners;
    private final Duration remembered;
    private final SessionStore sessions = new SessionStore();
    private final RightsStore rights = new RightsStore();
    private final Cache<UUID, Boolean> told =
            Caffeine.newBuilder().expireAfterWrite(OVERLAP.multipliedBy(3)).build();
    private final Semaphore wakeUp = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private Instant lookedAt = Instant.EPOCH;
    private volatile boolean running;

    AccessWatch(
            Database database,
            WallClock clock,
            RevokedSessions revoked,
            Standings standings,
            SigningKeys keys,
            Instance<SessionEndListener> listeners,
            IdentityConfig config) {
        this.database = database;
        this.clock = clock;
        this.revoked = revoked;
        this.standings = standings;
        this.keys = keys;
        this.listeners = listeners;
        this.remembered = remembered(config);
    }

    /// How long a change matters: no access token outlives it.
    static Duration remembered(IdentityConfig config) {
        return config.accessLife().plusMinutes(1);
    }

    void start(@Observes @Priority(450) StartupEvent event) {
        start();
    }

    void stop(@Observes @Priority(500) ShutdownEvent event) throws InterruptedException {
        stop();
    }

    void start() {
        lookedAt = clock.instant().minus(remembered);
        look();
        running = true;
        threads.add(Thread.ofVirtual().name("access-watch").start(this::watch));
        threads.add(Thread.ofVirtual().name("access-listen").start(this::listen));
    }

    void stop() throws InterruptedException {
        running = false;
        wakeUp.release();
        for (Thread thread : threads) {
            thread.join(2_000);
        }
    }

    private void watch() {
        while (running) {
            try {
                wakeUp.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS);
                wakeUp.drainPermits();
                look();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                rest("access changes could not be read, trying again", e);
            }
        }
    }

    private void listen() {
        while (running) {
            try {
                database.first(() -> {
                    new Listener(database).listen(CHANNEL, said -> wakeUp.release(), () -> running);
                    return Boolean.TRUE;
                });
            } catch (RuntimeException e) {
                rest("listening for access changes failed, polling meanwhile", e);
            }
        }
    }

    private void look() {
        Instant now = clock.instant();
        Instant since = lookedAt.minus(OVERLAP);
        Changes found = database.first(() -> database.read(tx -> {
            keys.reload(tx);
            return new Changes(sessions.listRevokedSince(tx, since), rights.listCurrent(tx, since));
        }));
        found.rights().forEach(standings::take);
        end(found.ended());
        lookedAt = now;
    }

    private void end(List<UUID> ended) {
        List<UUID> unheard = ended.stream()
                .filter(id -> told.asMap().putIfAbsent(id, Boolean.TRUE) == null)
                .toList();
        if (unheard.isEmpty()) {
            return;
        }
        unheard.forEach(revoked::add);
        for (SessionEndListener listener : listeners) {
            try {
                listener.ended(unheard);
            } catch (RuntimeException e) {
                LOG.errorf(
                        e,
                        "listener=%s was not told of ended sessions",
                        listener.getClass().getSimpleName());
            }
        }
    }

    private void rest(String what, RuntimeException cause) {
        if (!running) {
            return;
        }
        LOG.warn(what, cause);
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
