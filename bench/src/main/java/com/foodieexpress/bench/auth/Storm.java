package com.foodieexpress.bench.auth;

import com.foodieexpress.bench.city.Server;
import com.foodieexpress.bench.city.Wire;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Bad sign-ins at a steady rate, whatever the server makes of them: each with a wrong password and from another
/// address, half of them at accounts of the demo, half at accounts that do not exist.
///
/// The program shares the machine with the server, so an attempt costs it as little as can be: a kept-alive connection
/// for each of those who may wait at a time, and one write.
final class Storm implements AutoCloseable {

    private static final int ADDRESSES = 4_096;
    private static final int MOST_OPEN = 400;
    private static final int PATIENCE_SECONDS = 30;

    private final Server server;
    private final long nanosApart;
    private final Map<Integer, AtomicInteger> answers = new ConcurrentHashMap<>();
    private final AtomicLong attempts = new AtomicLong();
    private ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean blowing;
    private long begun;
    private long lastedNanos;

    Storm(Server server, int perSecond) {
        this.server = server;
        this.nanosApart = 1_000_000_000L / perSecond;
    }

    void begin() {
        answers.clear();
        attempts.set(0);
        begun = System.nanoTime();
        blowing = true;
        people = Executors.newVirtualThreadPerTaskExecutor();
        for (int i = 0; i < MOST_OPEN; i++) {
            people.execute(this::blow);
        }
    }

    /// Stops, and answers how many answers of each status came; 0 stands for none.
    Map<Integer, Integer> end() throws InterruptedException {
        blowing = false;
        lastedNanos += System.nanoTime() - begun;
        people.shutdown();
        if (!people.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            people.shutdownNow();
        }
        var counted = new TreeMap<Integer, Integer>();
        answers.forEach((status, count) -> counted.put(status, count.get()));
        return counted;
    }

    /// How long it has blown in all.
    double seconds() {
        return lastedNanos / 1e9;
    }

    @Override
    public void close() throws InterruptedException {
        if (blowing) {
            end();
        }
    }

    /// One of those who try: takes the next attempt that is due, until it is over.
    private void blow() {
        @Nullable Wire wire = null;
        while (blowing) {
            long due = begun + attempts.getAndIncrement() * nanosApart;
            LockSupport.parkNanos(due - System.nanoTime());
            if (!blowing) {
                break;
            }
            try {
                wire = wire == null ? new Wire(server, "/api/v1/auth/login", "") : wire;
                count(attempt(wire));
            } catch (IOException hungUp) {
                count(0);
                close(wire);
                wire = null;
            }
        }
        close(wire);
    }

    private static int attempt(Wire wire) throws IOException {
        var random = ThreadLocalRandom.current();
        int address = random.nextInt(ADDRESSES);
        String email = random.nextBoolean()
                ? "customer" + random.nextInt(40) + "@demo.foodieexpress.example"
                : new UUID(random.nextLong(), random.nextLong()) + "@storm.example.com";
        return wire.post(
                        "X-Forwarded-For: 100.64." + address / 256 + "." + address % 256 + "\r\n",
                        "{\"email\":\"" + email + "\",\"password\":\"not the password " + random.nextInt() + "\"}")
                .status();
    }

    private void count(int status) {
        answers.computeIfAbsent(status, unused -> new AtomicInteger()).incrementAndGet();
    }

    private static void close(@Nullable Wire wire) {
        if (wire != null) {
            try {
                wire.close();
            } catch (IOException gone) {
                // It was about to be.
            }
        }
    }
}
