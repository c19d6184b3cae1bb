package com.foodieexpress.platform.limits;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.AsyncBucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.AsyncProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Buckets in Redis, where all nodes find them. Asking never waits longer than a moment: without an answer the future
/// fails, and Redis is left alone for some seconds.
final class SharedBuckets implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(SharedBuckets.class);
    private static final String PREFIX = "foodie:limit:";
    private static final Duration PATIENCE = Duration.ofMillis(200);
    private static final long REST_NANOS = TimeUnit.SECONDS.toNanos(3);

    private final Duration patience;
    private final RedisClient client;
    private final AtomicLong restUntil = new AtomicLong(System.nanoTime());
    private volatile @Nullable AsyncProxyManager<byte[]> buckets;
    private volatile boolean closed;

    SharedBuckets(String url) {
        this(url, PATIENCE);
    }

    SharedBuckets(String url, Duration patience) {
        this.patience = patience;
        RedisURI uri = RedisURI.create(url);
        uri.setTimeout(Duration.ofSeconds(1));
        client = RedisClient.create(uri);
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(Duration.ofSeconds(1))
                        .build())
                .build());
        Thread.ofVirtual().name("redis-limits").start(this::connect);
    }

    CompletableFuture<ConsumptionProbe> take(String key, Quota quota) {
        AsyncProxyManager<byte[]> all = buckets;
        if (all == null || System.nanoTime() - restUntil.get() < 0) {
            return CompletableFuture.failedFuture(new IllegalStateException("Redis is not reached"));
        }
        return bucket(all, key, quota)
                .tryConsumeAndReturnRemaining(1)
                .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((probe, failure) -> {
                    if (failure != null) {
                        rest(failure);
                    }
                });
    }

    void giveBack(String key, Quota quota) {
        AsyncProxyManager<byte[]> all = buckets;
        if (all != null) {
            bucket(all, key, quota).addTokens(1).exceptionally(lost -> null);
        }
    }

    @Override
    public void close() {
        closed = true;
        client.shutdown(0, 1, TimeUnit.SECONDS);
    }

    /// Redis may come later than this node; once connected, the client reconnects by itself.
    private void connect() {
        while (!closed && buckets == null) {
            try {
                StatefulRedisConnection<byte[], byte[]> connection = client.connect(ByteArrayCodec.INSTANCE);
                buckets = Bucket4jLettuce.casBasedBuilder(connection)
                        .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(
                                Duration.ofSeconds(10)))
                        .build()
                        .asAsync();
            } catch (RuntimeException e) {
                rest(e);
                java.util.concurrent.locks.LockSupport.parkNanos(REST_NANOS);
            }
        }
    }

    private void rest(Throwable why) {
        long now = System.nanoTime();
        long until = restUntil.getAndSet(now + REST_NANOS);
        if (now - until >= 0) {
            LOG.warnf("rate limits are counted by this node alone for now: Redis does not answer (%s)", why.toString());
        }
    }

    private static AsyncBucketProxy bucket(AsyncProxyManager<byte[]> all, String key, Quota quota) {
        return all.builder().build((PREFIX + key).getBytes(UTF_8), quota.configuration());
    }
}
