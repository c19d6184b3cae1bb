package com.foodieexpress.platform.health;

import com.fasterxml.jackson.annotation.JsonValue;
import com.foodieexpress.platform.redis.RedisConfig;
import com.foodieexpress.platform.redis.RedisLink;
import io.lettuce.core.RedisClient;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Asks Redis how it is over a connection of its own, which it keeps until it breaks. Thread-safe; one look at a time.
@ApplicationScoped
class WatchRedis implements RedisLink.Owner {

    enum State {
        /// This platform is one node and needs none.
        UNUSED,
        WELL,
        AWAY;

        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record Seen(State state, @Nullable Double millis) {

        static final Seen UNUSED = new Seen(State.UNUSED, null);
        static final Seen AWAY = new Seen(State.AWAY, null);
    }

    private final @Nullable String url;
    private final ReentrantLock looking = new ReentrantLock();
    private @Nullable RedisClient finder;
    private @Nullable RedisLink link;
    private volatile boolean broken;

    WatchRedis(RedisConfig config) {
        this.url = config.redisUrl().filter(each -> !each.isBlank()).orElse(null);
    }

    /// Blocks for some seconds at most.
    Seen look() {
        String address = url;
        if (address == null) {
            return Seen.UNUSED;
        }
        looking.lock();
        try {
            RedisLink known = link(address);
            long began = System.nanoTime();
            known.ping().toCompletableFuture().get(RedisLink.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return new Seen(State.WELL, (System.nanoTime() - began) / 1e6);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Seen.AWAY;
        } catch (ExecutionException | TimeoutException | RuntimeException away) {
            broken = true;
            return Seen.AWAY;
        } finally {
            looking.unlock();
        }
    }

    @Override
    public void heard(String topic, byte[] message) {
        // Nothing is subscribed to.
    }

    @Override
    public void broke(String why) {
        broken = true;
    }

    @PreDestroy
    void stop() {
        if (link != null) {
            link.close();
        }
        if (finder != null) {
            finder.shutdown(RedisLink.QUIET, RedisLink.PATIENCE);
        }
    }

    private RedisLink link(String address) {
        RedisLink known = link;
        if (known != null && !broken) {
            return known;
        }
        if (known != null) {
            link = null;
            known.close();
        }
        RedisClient client = finder;
        if (client == null) {
            client = RedisLink.finder();
            finder = client;
        }
        broken = false;
        RedisLink opened = RedisLink.open(client, address, this);
        link = opened;
        return opened;
    }
}
