package com.foodieexpress.simulator.agent;

import com.foodieexpress.simulator.api.Refused;
import com.foodieexpress.simulator.api.Stopped;
import com.foodieexpress.simulator.api.Unreachable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/// Lets everybody arrive before the first order: customers signed in with an address, riders online.
///
/// A hurried clock would otherwise spend its first hour on sign-ins, which cost the same at every speed.
public final class Settling {
    private static final int AT_ONCE = 6;
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final World world;

    public Settling(World world) {
        this.world = world;
    }

    /// Returns when all are there, at a stop, or after five minutes at the latest.
    public void await(List<Rider> riders, List<Customer> customers) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            settle(customers);
            while (System.nanoTime() < deadline && !riders.stream().allMatch(Rider::isOnline)) {
                world.stop().pause(LOOK);
            }
        } catch (Stopped _) {
            // The end.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void settle(List<Customer> customers) throws InterruptedException {
        var turns = new Semaphore(AT_ONCE);
        var left = new CountDownLatch(customers.size());
        for (Customer customer : customers) {
            turns.acquire();
            Thread.ofVirtual().name("settling").start(() -> {
                try {
                    customer.settle();
                } catch (Refused | Unreachable e) {
                    world.tallies().troubles().note("settling", e);
                } catch (Stopped _) {
                    // The end.
                } finally {
                    turns.release();
                    left.countDown();
                }
            });
        }
        left.await();
    }
}
