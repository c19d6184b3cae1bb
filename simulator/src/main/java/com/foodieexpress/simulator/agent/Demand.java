package com.foodieexpress.simulator.agent;

import com.foodieexpress.simulator.api.Stopped;
import com.foodieexpress.simulator.city.DemandCurve;
import com.foodieexpress.simulator.city.Dice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The city's appetite: rolls when the next order is wanted and lets somebody who is free want it.
///
/// The first customer is the one whose door visitors of the demo open: always the hungriest, so that there is an order
/// to follow. Some more regulars of the same restaurant keep its board from being empty.
public final class Demand implements Runnable {
    private static final int TRIES = 12;
    private static final int REGULARS = 4;
    private static final double REGULARS_SHARE = 0.25;

    private final World world;
    private final DemandCurve curve;
    private final double peakPerHour;
    private final List<Customer> customers;
    private final Dice dice;
    private volatile boolean over;

    public Demand(World world, DemandCurve curve, double peakPerHour, List<Customer> customers) {
        this.world = world;
        this.curve = curve;
        this.peakPerHour = peakPerHour;
        this.customers = List.copyOf(customers);
        this.dice = world.dice("demand");
    }

    /// No new orders from now on.
    public void end() {
        over = true;
    }

    /// How many customers have an order under way.
    public long active() {
        return customers.stream().filter(Customer::isBusy).count();
    }

    @Override
    public void run() {
        try {
            Instant next = world.clock().instant();
            // The first one at once, so that a new city is not empty.
            while (!over && !customers.isEmpty()) {
                somebodyOrders();
                next = curve.nextArrival(notTooOld(next), peakPerHour, dice);
                waitUntil(next);
            }
        } catch (Stopped _) {
            // The end.
        }
    }

    /// After an outage the orders of the lost time are not made up for.
    private Instant notTooOld(Instant next) {
        Instant oldest = world.clock().instant().minus(Duration.ofMinutes(10));
        return next.isBefore(oldest) ? oldest : next;
    }

    private void waitUntil(Instant next) {
        Duration wait = world.clock().wall(Duration.between(world.clock().instant(), next));
        while (wait.isPositive() && !over) {
            world.stop().pause(wait.compareTo(Duration.ofSeconds(1)) > 0 ? Duration.ofSeconds(1) : wait);
            wait = world.clock().wall(Duration.between(world.clock().instant(), next));
        }
    }

    /// Of all customers of a city those who have a favourite restaurant.
    static <T> List<T> regulars(List<T> customers) {
        return customers.subList(0, Math.min(REGULARS, customers.size()));
    }

    private void somebodyOrders() {
        if (customers.getFirst().order()
                || (dice.chance(REGULARS_SHARE)
                        && dice.pick(regulars(customers)).order())) {
            return;
        }
        for (int i = 0; i < TRIES; i++) {
            if (dice.pick(customers).order()) {
                return;
            }
        }
        if (customers.stream().noneMatch(Customer::order)) {
            world.tallies().orders().unserved();
        }
    }
}
