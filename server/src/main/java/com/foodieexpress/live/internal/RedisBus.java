package com.foodieexpress.live.internal;

import com.foodieexpress.live.MissedStates;
import com.foodieexpress.live.Moving;
import com.foodieexpress.platform.redis.RedisConfig;
import com.foodieexpress.platform.redis.RedisLink;
import io.lettuce.core.RedisClient;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The bus of several nodes, over the sharded publish and subscribe of a Redis 7.
///
/// Channels are gathered in partitions; a node hears those in which somebody listens, and tells the others
/// which they are, so that nobody publishes for nobody. What concerns this node itself never takes the way
/// over Redis. Without Redis, events arrive as ever, because each node reads them from the log; states of
/// other nodes are fetched from the database by [MissedStates] once a second, until Redis is back. See
/// docs/decisions/0014.
@Singleton
@Typed(RedisBus.class)
class RedisBus implements Bus, Channels.Watch {

    private static final Logger LOG = Logger.getLogger(RedisBus.class);
    private static final long SECOND_MILLIS = 1_000;
    private static final int ROUNDS_BETWEEN_LOOKS = 5;

    private final LocalBus here;
    private final Channels channels;
    private final Connections connections;
    private final Answers answers;
    private final LiveMetrics metrics;
    private final Instance<MissedStates> missed;
    private final Optional<String> url;
    private final Interest interest = new Interest();
    private final long self = UUID.randomUUID().getLeastSignificantBits();
    private final Semaphore stopping = new Semaphore(0);
    private volatile @Nullable BusLife life;
    private volatile boolean running;

    @Inject
    RedisBus(
            RedisConfig config,
            LocalBus here,
            Channels channels,
            Connections connections,
            Answers answers,
            LiveMetrics metrics,
            Instance<MissedStates> missed) {
        this(config.redisUrl(), here, channels, connections, answers, metrics, missed);
    }

    RedisBus(
            Optional<String> url,
            LocalBus here,
            Channels channels,
            Connections connections,
            Answers answers,
            LiveMetrics metrics,
            Instance<MissedStates> missed) {
        this.url = url;
        this.here = here;
        this.channels = channels;
        this.connections = connections;
        this.answers = answers;
        this.metrics = metrics;
        this.missed = missed;
        if (url.isPresent()) {
            channels.watch(this);
        }
    }

    boolean isConfigured() {
        return url.isPresent();
    }

    /// True when this node hears the others.
    boolean isUp() {
        BusLife now = life;
        return now != null && now.isUp();
    }

    /// Nodes heard of lately, without this one.
    int others() {
        return interest.others();
    }

    /// After the event log, which names the cluster.
    void start(@Observes @Priority(510) StartupEvent event) {
        url.ifPresent(this::start);
    }

    void start(String redis) {
        running = true;
        Thread.ofVirtual().name("live-bus").start(() -> keepAlive(redis));
        Thread.ofVirtual().name("live-catch-up").start(this::catchUp);
    }

    /// After the connections have been sent away.
    void stop(@Observes @Priority(200) ShutdownEvent event) {
        stop();
    }

    void stop() {
        running = false;
        stopping.release(2);
        BusLife now = life;
        if (now != null) {
            now.leave();
        }
    }

    private void keepAlive(String redis) {
        RedisClient finder = RedisLink.finder();
        try {
            while (running) {
                live(finder, redis);
                rest(SECOND_MILLIS / 2 + Math.abs(self % 500));
            }
        } finally {
            finder.shutdown(RedisLink.QUIET, RedisLink.PATIENCE);
        }
    }

    private void live(RedisClient finder, String redis) {
        String prefix = "foodie:live:" + answers.epoch() + ":";
        var next = new BusLife(self, prefix, interest, metrics, new Heard(here, channels, connections));
        life = next;
        try {
            next.live(finder, redis, () -> running, this::healed);
        } catch (RuntimeException e) {
            LOG.debugf(e, "Redis is not reached");
            next.broke(e.toString());
        }
        if (running && next.wasUp()) {
            metrics.busBroke();
            LOG.warnf("nodes do not hear each other, positions are fetched from the database: %s", next.why());
        }
    }

    /// The end of a right may have gone unheard during the outage.
    private void healed() {
        LOG.infof("nodes hear each other over Redis");
        connections.renewAll();
    }

    private void catchUp() {
        boolean owed = false;
        for (long round = 0; running; round++) {
            rest(SECOND_MILLIS);
            boolean away = !isUp();
            boolean tell = away || owed;
            if (running && (tell || round % ROUNDS_BETWEEN_LOOKS == 0)) {
                missed.forEach(each -> attempt(each, tell));
            }
            owed = away;
        }
    }

    private static void attempt(MissedStates each, boolean away) {
        try {
            each.catchUp(away);
        } catch (RuntimeException e) {
            LOG.warn("states could not be fetched from the database, trying again", e);
        }
    }

    private void rest(long millis) {
        try {
            if (stopping.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                stopping.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // ---- the bus

    @Override
    public boolean wanted(String channel) {
        return here.wanted(channel) || isUp() && interest.isElsewhere(Interest.partitionOf(channel));
    }

    @Override
    public void state(String channel, Frame frame) {
        here.state(channel, frame);
        BusLife now = life;
        int partition = Interest.partitionOf(channel);
        if (now != null && interest.isElsewhere(partition)) {
            now.publish(partition, frame);
        }
    }

    @Override
    public void move(String channel, Moving thing) {
        here.move(channel, thing);
        BusLife now = life;
        int partition = Interest.partitionOf(channel);
        if (now != null && interest.isElsewhere(partition)) {
            now.publish(partition, BusMessage.move(channel, thing));
        }
    }

    @Override
    public void revoke(UUID userId, String channel) {
        here.revoke(userId, channel);
        BusLife now = life;
        if (now != null) {
            now.tell(new BusMessage(self).revoked(userId, channel));
        }
    }

    @Override
    public CompletableFuture<Void> settled(String channel) {
        BusLife now = life;
        return now == null ? CompletableFuture.completedFuture(null) : now.settled(Interest.partitionOf(channel));
    }

    @Override
    public void appeared(String channel) {
        int partition = Interest.partitionOf(channel);
        BusLife now = life;
        if (interest.add(partition) && now != null) {
            now.join(partition);
        }
    }

    @Override
    public void vanished(String channel) {
        int partition = Interest.partitionOf(channel);
        BusLife now = life;
        if (interest.remove(partition) && now != null) {
            now.part(partition);
        }
    }
}
