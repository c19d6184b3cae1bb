package com.foodieexpress.bench.tracking.push;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/// Riders who hand in batches of fixes, as fast as they can or by the clock.
record Batches(List<Person> riders) {

    static final int FIXES = 50;
    private static final int WARM_SECONDS = 2;

    interface Meanwhile {
        void run() throws Exception;
    }

    /// Fixes stored per second while the other thing ran; as fast as they can when `perSecond` is zero.
    double send(double perSecond, int seconds, Meanwhile meanwhile) throws Exception {
        var stored = new LongAdder();
        var running = new AtomicBoolean(true);
        var failures = new ConcurrentLinkedQueue<String>();
        var threads = new ArrayList<Thread>();
        long begin = System.nanoTime();
        for (int i = 0; i < riders.size(); i++) {
            Person rider = riders.get(i);
            double offset = (double) i / riders.size();
            threads.add(Thread.ofVirtual().start(() -> {
                try (var wire = rider.fixes()) {
                    var phone = new Phone();
                    for (long n = 0; running.get(); n++) {
                        if (perSecond > 0) {
                            double due = (n + offset) * riders.size() * FIXES / perSecond * 1e9;
                            LockSupport.parkNanos(begin + (long) due - System.nanoTime());
                        }
                        wire.post("", phone.batch(FIXES)).mustBeGood();
                        stored.add(FIXES);
                    }
                } catch (IOException e) {
                    failures.add(e.toString());
                }
            }));
        }
        TimeUnit.SECONDS.sleep(WARM_SECONDS);
        long before = stored.sum();
        long measured = System.nanoTime();
        meanwhile.run();
        LockSupport.parkNanos(begin + seconds * 1_000_000_000L - System.nanoTime());
        double rate = (stored.sum() - before) / ((System.nanoTime() - measured) / 1e9);
        running.set(false);
        for (Thread thread : threads) {
            thread.join();
        }
        if (!failures.isEmpty()) {
            throw new IOException("phones failed: " + failures.peek());
        }
        return rate;
    }
}
