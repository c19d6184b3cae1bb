package com.foodieexpress.bench.auth;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Bad sign-ins at a steady rate: each with a wrong password and from another address, half of them at accounts of the
/// demo, half at accounts that do not exist.
final class Storm implements AutoCloseable {

    private static final int ADDRESSES = 4_096;
    private static final int MOST_OPEN = 400;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI login;
    private final int perSecond;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final Map<Integer, AtomicInteger> answers = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();
    private volatile @Nullable Thread blowing;
    private long begun;
    private long lastedNanos;

    Storm(URI server, int perSecond) {
        this.login = server.resolve("/api/v1/auth/login");
        this.perSecond = perSecond;
    }

    void begin() {
        answers.clear();
        begun = System.nanoTime();
        blowing = Thread.ofPlatform().name("storm").start(this::blow);
    }

    /// Stops, and answers how many answers of each status came; 0 stands for none.
    Map<Integer, Integer> end() throws InterruptedException {
        Thread thread = blowing;
        blowing = null;
        lastedNanos += System.nanoTime() - begun;
        if (thread != null) {
            thread.join();
        }
        for (int i = 0; open.get() > 0 && i < 600; i++) {
            Thread.sleep(10);
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
        if (blowing != null) {
            end();
        }
        http.shutdownNow();
    }

    private void blow() {
        long begin = System.nanoTime();
        for (long sent = 0; Thread.currentThread() == blowing; sent++) {
            long due = begin + sent * 1_000_000_000L / perSecond;
            LockSupport.parkNanos(due - System.nanoTime());
            if (open.get() < MOST_OPEN) {
                open.incrementAndGet();
                http.sendAsync(attempt(), HttpResponse.BodyHandlers.discarding())
                        .whenComplete((answer, failure) -> {
                            open.decrementAndGet();
                            count(answer == null ? 0 : answer.statusCode());
                        });
            } else {
                count(0);
            }
        }
    }

    private void count(int status) {
        answers.computeIfAbsent(status, unused -> new AtomicInteger()).incrementAndGet();
    }

    private HttpRequest attempt() {
        var random = ThreadLocalRandom.current();
        int address = random.nextInt(ADDRESSES);
        String email = random.nextBoolean()
                ? "customer" + random.nextInt(40) + "@demo.foodieexpress.example"
                : UUID.randomUUID() + "@storm.example.com";
        return HttpRequest.newBuilder(login)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", "100.64." + address / 256 + "." + address % 256)
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"email\":\"" + email + "\",\"password\":\"not the password " + random.nextInt() + "\"}"))
                .build();
    }
}
