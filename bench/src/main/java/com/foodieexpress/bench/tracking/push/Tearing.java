package com.foodieexpress.bench.tracking.push;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Clients whose connections are torn every fifteen seconds or so and who are away for two, all of them at
/// moments of their own. The moments are drawn from one seed, so that every run and every server has the
/// same.
final class Tearing {

    static final int OFFLINE_MILLIS = 2_000;
    private static final int MEAN_MILLIS_ONLINE = 15_000;

    private Tearing() {}

    interface Torn {
        boolean connect() throws Exception;

        void cut();
    }

    /// Somebody who speaks on one channel, once a second.
    interface Speaker {
        void speak(int n) throws Exception;
    }

    /// Connects all, tears them for so long while the speakers speak, and waits until the last are back.
    static void run(List<? extends Torn> clients, List<Speaker> speakers, int seconds) throws Exception {
        var random = new Random(7);
        try (ScheduledExecutorService timer = Executors.newScheduledThreadPool(4);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var next = new java.util.concurrent.atomic.AtomicInteger();
            Person.many(
                    clients.size(), () -> clients.get(next.getAndIncrement()).connect());
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
            for (Torn client : clients) {
                tear(client, timer, threads, random, end);
            }
            var speaking = new ArrayList<Future<?>>();
            for (Speaker speaker : speakers) {
                speaking.add(threads.submit(() -> speak(speaker, seconds)));
            }
            for (Future<?> each : speaking) {
                each.get();
            }
            TimeUnit.MILLISECONDS.sleep(OFFLINE_MILLIS + 3_000);
            timer.shutdownNow();
        }
    }

    private static void tear(
            Torn client, ScheduledExecutorService timer, ExecutorService threads, Random random, long end) {
        long at = 0;
        while (true) {
            at += OFFLINE_MILLIS + random.nextInt(2 * MEAN_MILLIS_ONLINE);
            if (System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(at) > end) {
                return;
            }
            timer.schedule(client::cut, at, TimeUnit.MILLISECONDS);
            timer.schedule(() -> threads.execute(() -> comeBack(client)), at + OFFLINE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private static void comeBack(Torn client) {
        try {
            client.connect();
        } catch (Exception e) {
            throw new IllegalStateException("could not come back", e);
        }
    }

    private static Object speak(Speaker speaker, int seconds) throws Exception {
        long begin = System.nanoTime();
        for (int n = 0; n < seconds; n++) {
            speaker.speak(n);
            long wait = begin + (n + 1) * 1_000_000_000L - System.nanoTime();
            TimeUnit.NANOSECONDS.sleep(Math.max(0, wait));
        }
        return seconds;
    }

    /// How many of the events were heard in their order; what was heard twice or too late counts once or
    /// not at all.
    static long inOrder(List<Long> events, List<Long> heard) {
        long found = 0;
        int at = 0;
        for (long each : heard) {
            int place = java.util.Collections.binarySearch(events, each);
            if (place >= at) {
                found++;
                at = place + 1;
            }
        }
        return found;
    }
}
