package com.foodieexpress.live.internal;

import com.foodieexpress.platform.redis.RedisLink;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// What waits to be told to the other nodes, over one link. Thread-safe; to add never blocks.
///
/// Nothing waits for company: what is there when the thread comes round goes out, all of a partition in one
/// message and all messages in one write. While Redis is slow more gathers, states are conflated, and the
/// messages grow fewer and larger. There is a limit to what may wait; past it the newest values are left
/// out, and their next ones heal it.
final class Post implements AutoCloseable {

    static final int MESSAGE_BYTES = 64 * 1024;
    private static final int UNANSWERED = 256;
    private static final int AT_ONCE = 64;
    private static final int WAITING_BYTES = 16 * 1024 * 1024;
    /// The partition of what nodes tell each other of themselves.
    private static final int CONTROL = Interest.PARTITIONS;

    private record Letter(byte[] message, CompletableFuture<Void> sent) {}

    private final long self;
    private final RedisLink link;
    private final IntFunction<String> topics;
    private final String controlTopic;
    private final RedisLink.Owner owner;
    private final LiveMetrics metrics;
    private final Map<Integer, Map<Object, Frame>> waiting = new LinkedHashMap<>();
    private final Queue<Letter> letters = new ArrayDeque<>();
    private final BlockingQueue<Integer> due = new LinkedBlockingQueue<>();
    private final AtomicInteger waitingBytes = new AtomicInteger();
    private final Semaphore unanswered = new Semaphore(UNANSWERED);
    private final Thread thread;

    Post(
            long self,
            RedisLink link,
            IntFunction<String> topics,
            String controlTopic,
            RedisLink.Owner owner,
            LiveMetrics metrics) {
        this.self = self;
        this.link = link;
        this.topics = topics;
        this.controlTopic = controlTopic;
        this.owner = owner;
        this.metrics = metrics;
        this.thread = Thread.ofVirtual().name("live-post").start(this::run);
    }

    void add(int partition, Frame state) {
        if (waitingBytes.get() > WAITING_BYTES) {
            metrics.busLeftOut();
            return;
        }
        boolean isFirst;
        Frame former;
        synchronized (waiting) {
            Map<Object, Frame> frames = waiting.get(partition);
            isFirst = frames == null;
            if (frames == null) {
                frames = new LinkedHashMap<>();
                waiting.put(partition, frames);
            }
            former = frames.put(state.key(), state);
        }
        waitingBytes.addAndGet(state.bytes() - (former == null ? 0 : former.bytes()));
        if (isFirst) {
            due.add(partition);
        }
    }

    /// Done when Redis has handed it to those who listen.
    CompletableFuture<Void> tell(BusMessage message) {
        var letter = new Letter(message.toBytes(), new CompletableFuture<>());
        synchronized (waiting) {
            letters.add(letter);
        }
        due.add(CONTROL);
        return letter.sent();
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void run() {
        try {
            while (true) {
                Integer next = due.take();
                for (int sent = 0; next != null; sent++) {
                    send(next);
                    next = sent < AT_ONCE ? due.poll() : null;
                }
                link.flush();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            owner.broke(e.toString());
        }
    }

    private void send(int partition) throws InterruptedException {
        if (!unanswered.tryAcquire()) {
            link.flush();
            if (!unanswered.tryAcquire(RedisLink.PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                owner.broke("Redis does not keep up");
                return;
            }
        }
        if (partition == CONTROL) {
            sendLetter();
        } else {
            publish(topics.apply(partition), take(partition), null);
        }
    }

    private void sendLetter() {
        Letter letter;
        synchronized (waiting) {
            letter = letters.poll();
        }
        if (letter == null) {
            unanswered.release();
        } else {
            publish(controlTopic, letter.message(), letter.sent());
        }
    }

    private void publish(String topic, byte[] message, @Nullable CompletableFuture<Void> sent) {
        metrics.busSent(message.length);
        link.publish(topic, message).whenComplete((heardBy, failure) -> {
            unanswered.release();
            if (failure != null) {
                owner.broke(failure.toString());
            } else if (sent != null) {
                sent.complete(null);
            }
        });
    }

    /// Everything of a partition, or as much as a message may hold; then the rest is due again.
    private byte[] take(int partition) {
        var message = new BusMessage(self);
        int bytes = 0;
        synchronized (waiting) {
            Map<Object, Frame> frames = waiting.getOrDefault(partition, Map.of());
            var each = frames.values().iterator();
            while (each.hasNext() && message.size() < MESSAGE_BYTES) {
                Frame frame = each.next();
                message.add(frame);
                bytes += frame.bytes();
                each.remove();
            }
            if (frames.isEmpty()) {
                waiting.remove(partition);
            } else {
                due.add(partition);
            }
        }
        waitingBytes.addAndGet(-bytes);
        return message.toBytes();
    }
}
