package com.foodieexpress.simulator;

import com.foodieexpress.simulator.agent.Demand;
import com.foodieexpress.simulator.agent.World;
import com.foodieexpress.simulator.api.StopSignal;
import com.foodieexpress.simulator.report.OrderTally.OrderFigures;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Watches the run to its end and says every now and then how the city does.
final class Progress {
    private static final Duration TICK = Duration.ofMillis(250);
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final World world;
    private final Demand demand;
    private final StopSignal stop;
    private long told = System.nanoTime();
    private boolean lives;

    Progress(World world, Demand demand) {
        this.world = world;
        this.demand = demand;
        this.stop = world.stop();
    }

    /// Returns when the time is over and the last orders have arrived, when their time is over too, or at a stop.
    void watch(RunPlan plan) {
        Duration duration = plan.duration();
        Instant end = duration == null ? Instant.MAX : world.clock().instant().plus(duration);
        while (world.clock().instant().isBefore(end) && !stop.await(TICK)) {
            tell();
        }
        demand.end();
        Instant last = end.equals(Instant.MAX) ? Instant.MIN : end.plus(plan.drain());
        while (demand.active() > 0 && world.clock().instant().isBefore(last) && !stop.await(TICK)) {
            tell();
        }
    }

    private void tell() {
        if (!lives && world.tallies().orders().figures().placed() > 0) {
            lives = true;
            // The launcher waits for this line before it names the addresses.
            System.err.println("the city lives");
        }
        if (System.nanoTime() - told < EVERY.toNanos()) {
            return;
        }
        told = System.nanoTime();
        OrderFigures orders = world.tallies().orders().figures();
        System.err.printf(
                Locale.ROOT,
                "%s  %d placed, %d delivered, %d under way, %d server errors, %d lost updates%n",
                DateTimeFormatter.ofPattern("HH:mm")
                        .format(world.clock()
                                .instant()
                                .atZone(world.map().config().timeZone())),
                orders.placed(),
                orders.delivered(),
                demand.active(),
                world.tallies().requests().serverErrors(),
                world.tallies().transitions().contradictions().size());
    }
}
