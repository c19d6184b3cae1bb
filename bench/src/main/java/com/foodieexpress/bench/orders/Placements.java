package com.foodieexpress.bench.orders;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// One closed-loop run: each worker repeats its step until the time is over.
record Placements(double perSecond, double p50Millis, double p99Millis) {

    /// Something a worker does over and over; one call is one placement.
    interface Step {
        void place() throws Exception;
    }

    /// Runs all workers for so many seconds. The first failure of any of them ends the measurement.
    static Placements measure(List<? extends Step> workers, int seconds) throws InterruptedException {
        long begin = System.nanoTime();
        long end = begin + seconds * 1_000_000_000L;
        var latencies = new ArrayList<Long>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<List<Long>>> loops = workers.stream()
                    .<Callable<List<Long>>>map(step -> () -> loop(step, end))
                    .toList();
            for (Future<List<Long>> loop : threads.invokeAll(loops)) {
                latencies.addAll(loop.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a placement failed", e.getCause());
        }
        double lasted = (System.nanoTime() - begin) / 1e9;
        latencies.sort(null);
        return new Placements(latencies.size() / lasted, millis(latencies, 0.5), millis(latencies, 0.99));
    }

    private static List<Long> loop(Step step, long end) throws Exception {
        var latencies = new ArrayList<Long>();
        while (System.nanoTime() < end) {
            long begin = System.nanoTime();
            step.place();
            latencies.add(System.nanoTime() - begin);
        }
        return latencies;
    }

    private static double millis(List<Long> sorted, double share) {
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size())) / 1e6;
    }
}
