package com.foodieexpress.bench.auth;

import com.foodieexpress.bench.orders.Diner;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;

/// Orders that arrive at a steady rate whatever the server does. The time of one runs from the moment it was due, so
/// that a slow answer is not hidden by fewer questions.
final class Arrivals {

    private Arrivals() {}

    /// The 99th percentile of so many seconds. The first failed order ends the measurement.
    static double p99Millis(List<Diner> diners, int perSecond, int seconds) throws Exception {
        BlockingQueue<Diner> free = new LinkedBlockingQueue<>(diners);
        var orders = new ArrayList<Future<Double>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long begin = System.nanoTime();
            for (int i = 0; i < perSecond * seconds; i++) {
                long due = begin + i * 1_000_000_000L / perSecond;
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                orders.add(threads.submit(() -> place(free, due)));
            }
        }
        var millis = new ArrayList<Double>();
        for (Future<Double> order : orders) {
            millis.add(order.get());
        }
        millis.sort(null);
        return millis.get((int) Math.ceil(0.99 * millis.size()) - 1);
    }

    private static double place(BlockingQueue<Diner> free, long due) throws Exception {
        Diner diner = free.take();
        try {
            diner.place();
            return (System.nanoTime() - due) / 1e6;
        } finally {
            free.add(diner);
        }
    }
}
