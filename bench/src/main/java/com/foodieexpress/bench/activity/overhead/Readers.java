package com.foodieexpress.bench.activity.overhead;

import com.foodieexpress.bench.city.Server;
import com.foodieexpress.bench.city.Wire;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// Customers who read what their pages read, each over a kept connection: their account, their cart, their orders in
/// turn.
final class Readers implements AutoCloseable {

    private static final List<String> PAGES = List.of("/api/v1/auth/me", "/api/v1/cart", "/api/v1/orders");

    /// What else belongs to a request, done by the one who asked before they ask again.
    interface Besides {
        Besides NOTHING = reader -> {};

        void done(int reader) throws Exception;
    }

    /// How long each answer took, in microseconds, and how many there were a second.
    record Told(List<Double> micros, double perSecond) {

        int answers() {
            return micros.size();
        }
    }

    private final List<Wire> wires = new ArrayList<>();
    private final ExecutorService threads;

    Readers(Server server, List<String> tokens, int many) throws IOException {
        for (int i = 0; i < many; i++) {
            wires.add(new Wire(
                    server,
                    "/",
                    "Authorization: Bearer " + tokens.get(i % tokens.size()) + "\r\n" + Server.SOURCE_HEADER + ": "
                            + Server.SOURCE_TOKEN + "\r\n"));
        }
        threads = Executors.newFixedThreadPool(many);
    }

    /// Each asks again as soon as it is answered.
    Told asFastAsCanBe(double seconds, Besides besides) throws Exception {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        return all(reader -> {
            var micros = new ArrayList<Double>();
            for (int i = reader; System.nanoTime() < end; i++) {
                long begin = System.nanoTime();
                read(reader, i);
                besides.done(reader);
                micros.add((System.nanoTime() - begin) / 1e3);
            }
            return micros;
        });
    }

    /// By the clock, whatever the answers take, which count from when each was due.
    Told byTheClock(int perSecond, int seconds) throws Exception {
        var next = new AtomicLong();
        long many = (long) perSecond * seconds;
        long begin = System.nanoTime();
        return all(reader -> {
            var micros = new ArrayList<Double>();
            for (long i = next.getAndIncrement(); i < many; i = next.getAndIncrement()) {
                long due = begin + i * 1_000_000_000L / perSecond;
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                read(reader, (int) i);
                micros.add((System.nanoTime() - due) / 1e3);
            }
            return micros;
        });
    }

    private void read(int reader, int turn) throws IOException {
        wires.get(reader).get(PAGES.get(turn % PAGES.size())).mustBeGood();
    }

    private interface Work {
        List<Double> of(int reader) throws Exception;
    }

    private Told all(Work work) throws Exception {
        var tasks = new ArrayList<Callable<List<Double>>>();
        for (int i = 0; i < wires.size(); i++) {
            int reader = i;
            tasks.add(() -> work.of(reader));
        }
        long begin = System.nanoTime();
        var micros = new ArrayList<Double>();
        for (Future<List<Double>> each : threads.invokeAll(tasks)) {
            micros.addAll(each.get());
        }
        return new Told(micros, micros.size() / ((System.nanoTime() - begin) / 1e9));
    }

    @Override
    public void close() throws IOException, InterruptedException {
        threads.shutdownNow();
        threads.awaitTermination(10, TimeUnit.SECONDS);
        for (Wire wire : wires) {
            wire.close();
        }
    }
}
