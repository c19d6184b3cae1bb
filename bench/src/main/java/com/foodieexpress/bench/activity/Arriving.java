package com.foodieexpress.bench.activity;

import com.foodieexpress.bench.city.Server;
import com.foodieexpress.bench.city.Wire;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Clients' events at a steady rate, in batches of 100 by some customers, while something else is measured.
final class Arriving implements AutoCloseable {

    static final int BATCH = 100;
    private static final int SENDERS = 4;

    private final Server server;
    private final long nanosApart;
    private final List<String> tokens;
    private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    private final AtomicLong batches = new AtomicLong();
    private final AtomicLong stored = new AtomicLong();
    private final long begun = System.nanoTime();
    private volatile boolean open = true;
    private volatile @Nullable Exception failure;

    Arriving(Server server, int eventsPerSecond) throws IOException, InterruptedException {
        this.server = server;
        this.nanosApart = 1_000_000_000L * BATCH / eventsPerSecond;
        this.tokens = server.customerTokens(SENDERS);
        for (int i = 0; i < SENDERS; i++) {
            String token = tokens.get(i % tokens.size());
            senders.execute(() -> send(token));
        }
    }

    /// A batch in JSON, the same for everybody: the server gives the ids.
    static String body(int events) {
        var all = new ArrayList<String>();
        for (int i = 0; i < events; i++) {
            all.add("{\"service_name\":\"App.navigation\",\"method_name\":\"open\",\"success\":true,\"duration_ms\":"
                    + (i % 90 + 3) + ",\"parameters\":{\"screen\":\"menu\",\"position\":" + i + "}}");
        }
        return "{\"events\":[" + String.join(",", all) + "]}";
    }

    static Wire wire(Server server, String path, String token) throws IOException {
        return new Wire(
                server,
                path,
                "Authorization: Bearer " + token + "\r\n" + Server.SOURCE_HEADER + ": " + Server.SOURCE_TOKEN + "\r\n");
    }

    private void send(String token) {
        String body = body(BATCH);
        try (Wire wire = wire(server, "/api/v1/log-action/batch", token)) {
            while (open) {
                long due = begun + batches.getAndIncrement() * nanosApart;
                for (long left = due - System.nanoTime(); left > 0 && open; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                if (open) {
                    wire.post("", body).mustBeGood();
                    stored.addAndGet(BATCH);
                }
            }
        } catch (IOException e) {
            failure = e;
        }
    }

    /// What arrived and was stored, by the second. Throws when something was refused.
    double perSecond() {
        Exception failed = failure;
        if (failed != null) {
            throw new IllegalStateException("events were refused", failed);
        }
        return stored.get() / ((System.nanoTime() - begun) / 1e9);
    }

    @Override
    public void close() throws InterruptedException {
        open = false;
        senders.shutdown();
        if (!senders.awaitTermination(30, TimeUnit.SECONDS)) {
            senders.shutdownNow();
        }
    }
}
