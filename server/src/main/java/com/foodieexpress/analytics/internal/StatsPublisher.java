package com.foodieexpress.analytics.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.live.Live;
import com.foodieexpress.platform.events.EventTail;
import com.foodieexpress.platform.events.StoredEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/// Publishes the figures of channels somebody listens to, at most once a second and only when they moved.
///
/// An event tells that figures are about to change; the counters follow when the reader has run, maybe on another
/// node. So a channel is looked at for some rounds after its last event, and rarely without any, because a reader may
/// be late, and rates and days pass too.
@ApplicationScoped
class StatsPublisher implements EventTail {

    private static final Logger LOG = Logger.getLogger(StatsPublisher.class);
    private static final String KEY = "value";
    private static final int ROUNDS_AFTER_EVENT = 4;
    private static final int ROUNDS_BETWEEN_LOOKS = 15;

    private final Live live;
    private final Stats stats;
    /// Rounds left in which a restaurant is looked at.
    private final Map<UUID, Integer> moving = new ConcurrentHashMap<>();
    /// Restaurants that had listeners when they were looked at last. Used under the lock, as what follows.
    private final Set<UUID> watched = new HashSet<>();
    /// What was published last, without its time.
    private final Map<String, Object> published = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Semaphore stopping = new Semaphore(0);
    private volatile int platformRounds;

    StatsPublisher(Live live, Stats stats) {
        this.live = live;
        this.stats = stats;
    }

    @Override
    public void follow(List<StoredEvent> batch) {
        for (StoredEvent event : batch) {
            if (!Set.of("order", "delivery", "rider").contains(event.entityType())) {
                continue;
            }
            platformRounds = ROUNDS_AFTER_EVENT;
            JsonNode restaurant = event.data().get("restaurantId");
            if (restaurant != null && restaurant.isTextual()) {
                moving.put(UUID.fromString(restaurant.asText()), ROUNDS_AFTER_EVENT);
            }
        }
    }

    void start(@Observes @Priority(600) StartupEvent event) {
        Thread.ofVirtual().name("stats-publisher").start(this::loop);
    }

    void stop(@Observes @Priority(400) ShutdownEvent event) {
        stopping.release();
    }

    private void loop() {
        try {
            for (long round = 0; !stopping.tryAcquire(1, TimeUnit.SECONDS); round++) {
                round(round % ROUNDS_BETWEEN_LOOKS == 0);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Publishes what moved; with `lookAnyway` also where no event said so.
    void round(boolean lookAnyway) {
        lock.lock();
        try {
            platform(lookAnyway);
            restaurants(lookAnyway);
        } catch (RuntimeException e) {
            LOG.warn("figures could not be published, trying again", e);
        } finally {
            lock.unlock();
        }
    }

    private void platform(boolean lookAnyway) {
        if (platformRounds > 0) {
            platformRounds--;
        } else if (!lookAnyway) {
            return;
        }
        if (live.hasListenersHere(StatsChannel.PLATFORM)) {
            Stats.PlatformJson value = stats.platform();
            publishIfMoved(StatsChannel.PLATFORM, value, value.withoutTime());
        }
    }

    private void restaurants(boolean lookAnyway) {
        var due = new HashSet<UUID>(moving.keySet());
        if (lookAnyway) {
            due.addAll(watched);
        }
        for (UUID id : due) {
            moving.computeIfPresent(id, (key, rounds) -> rounds > 1 ? rounds - 1 : null);
            String channel = StatsChannel.restaurant(id);
            if (live.hasListenersHere(channel)) {
                watched.add(id);
                Stats.RestaurantJson value = stats.restaurant(id);
                publishIfMoved(channel, value, value.withoutTime());
            } else {
                watched.remove(id);
                published.remove(channel);
            }
        }
    }

    private void publishIfMoved(String channel, Object value, Object withoutTime) {
        if (!withoutTime.equals(published.put(channel, withoutTime))) {
            live.publishHere(channel, KEY, value);
        }
    }
}
