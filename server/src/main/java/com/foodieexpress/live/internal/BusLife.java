package com.foodieexpress.live.internal;

import com.foodieexpress.live.Moving;
import com.foodieexpress.platform.redis.RedisLink;
import io.lettuce.core.RedisClient;
import java.time.Duration;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The bus from one connection to Redis until it breaks.
///
/// It counts as alive while this node hears its own voice come back: a connection that is open but carries
/// nothing is found out like one that has ended.
final class BusLife implements RedisLink.Owner, BusMessage.Listener {

    static final Duration SILENCE = Duration.ofSeconds(3);

    private static final Logger LOG = Logger.getLogger(BusLife.class);
    private static final long TELL_MILLIS = 1_000;

    private final long self;
    private final String prefix;
    private final Interest interest;
    private final LiveMetrics metrics;
    private final Heard heard;
    private final Map<Integer, CompletableFuture<Void>> joined = new HashMap<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final CountDownLatch firstEcho = new CountDownLatch(1);
    private volatile @Nullable RedisLink link;
    private volatile @Nullable Post post;
    private volatile @Nullable String why;
    private volatile long echoAt = Hub.millis();
    private volatile boolean up;
    private volatile boolean wasUp;

    BusLife(long self, String prefix, Interest interest, LiveMetrics metrics, Heard heard) {
        this.self = self;
        this.prefix = prefix;
        this.interest = interest;
        this.metrics = metrics;
        this.heard = heard;
    }

    boolean isUp() {
        return up;
    }

    boolean wasUp() {
        return wasUp;
    }

    String why() {
        String reason = why;
        return reason == null ? "" : reason;
    }

    /// Blocks until the link has broken or the node stops.
    void live(RedisClient finder, String url, BooleanSupplier running, Runnable healed) {
        try (RedisLink opened = RedisLink.open(finder, url, this);
                Post posting = new Post(self, opened, this::topic, controlTopic(), this, metrics)) {
            begin(opened, posting);
            if (!firstEcho.await(SILENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                broke("its own voice does not come back");
                return;
            }
            up = true;
            wasUp = true;
            healed.run();
            while (running.getAsBoolean() && !end.await(TELL_MILLIS, TimeUnit.MILLISECONDS)) {
                tick(opened);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            up = false;
            interest.forgetOthers();
        }
    }

    /// Listens to everything that is wanted here before it speaks.
    private void begin(RedisLink opened, Post posting) throws InterruptedException {
        await(List.of(opened.subscribe(controlTopic()).toCompletableFuture()));
        List<CompletableFuture<Void>> all;
        synchronized (joined) {
            link = opened;
            post = posting;
            BitSet wanted = interest.here();
            wanted.stream().forEach(this::join);
            all = List.copyOf(joined.values());
        }
        await(all);
        tell(wanted());
    }

    private static void await(List<CompletableFuture<Void>> all) throws InterruptedException {
        try {
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new))
                    .get(SILENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Redis does not answer", e);
        }
    }

    private void tick(RedisLink opened) {
        tell(wanted());
        long now = Hub.millis();
        interest.forgetSilent(now);
        if (now - echoAt > SILENCE.toMillis()) {
            broke("its own voice does not come back");
        }
        opened.ping().whenComplete((answer, failure) -> {
            if (failure != null) {
                broke(failure.toString());
            }
        });
    }

    @Override
    public void broke(String reason) {
        if (why == null) {
            why = reason;
        }
        up = false;
        end.countDown();
        firstEcho.countDown();
    }

    // ---- what this node says

    void publish(int partition, Frame state) {
        Post posting = post;
        if (up && posting != null) {
            posting.add(partition, state);
        }
    }

    /// Fails never; is not done when the link breaks meanwhile.
    CompletableFuture<Void> tell(BusMessage message) {
        Post posting = post;
        return posting == null || why != null ? new CompletableFuture<>() : posting.tell(message);
    }

    /// The last word of a node that goes away.
    void leave() {
        tell(new BusMessage(self).left())
                .completeOnTimeout(null, 1, TimeUnit.SECONDS)
                .thenRun(() -> broke("stopped"));
    }

    private BusMessage wanted() {
        return new BusMessage(self).told(interest.here());
    }

    // ---- what it wants to hear

    /// Somebody listens in this partition now.
    void join(int partition) {
        synchronized (joined) {
            RedisLink open = link;
            if (open != null && !joined.containsKey(partition)) {
                joined.put(
                        partition,
                        open.subscribe(topic(partition))
                                .thenCompose(confirmed -> tell(wanted()))
                                .toCompletableFuture());
            }
        }
    }

    /// Nobody does any more, unless somebody has come meanwhile.
    void part(int partition) {
        synchronized (joined) {
            RedisLink open = link;
            if (open != null && !interest.isHere(partition) && joined.remove(partition) != null) {
                open.unsubscribe(topic(partition));
            }
        }
    }

    CompletableFuture<Void> settled(int partition) {
        synchronized (joined) {
            CompletableFuture<Void> ready = up ? joined.get(partition) : null;
            return ready == null ? CompletableFuture.completedFuture(null) : ready.copy();
        }
    }

    // ---- what it hears

    @Override
    public void heard(String topic, byte[] message) {
        if (BusMessage.isBy(self, message)) {
            if (topic.equals(controlTopic())) {
                echoAt = Hub.millis();
                firstEcho.countDown();
            }
            return;
        }
        metrics.busHeard();
        try {
            BusMessage.read(message, self, this);
        } catch (IndexOutOfBoundsException brokenOff) {
            LOG.warnf("topic=%s bytes=%d is no message of a node", topic, message.length);
        }
    }

    @Override
    public boolean wants(String channel) {
        return heard.wants(channel);
    }

    @Override
    public void state(String channel, String key, byte[] json) {
        heard.state(channel, key, json);
    }

    @Override
    public void moved(String channel, Moving thing) {
        heard.moved(channel, thing);
    }

    /// A newcomer is greeted at once, so that it need not wait for the others' next turns.
    @Override
    public void told(long node, BitSet wanted) {
        if (interest.told(node, wanted, Hub.millis())) {
            tell(wanted());
        }
    }

    @Override
    public void left(long node) {
        interest.left(node);
    }

    @Override
    public void revoked(UUID user, String channel) {
        heard.revoked(user, channel);
    }

    private String topic(int partition) {
        return prefix + "{" + partition + "}";
    }

    private String controlTopic() {
        return prefix + "{nodes}";
    }
}
