package com.foodieexpress.simulator.agent;

import com.foodieexpress.simulator.city.CityClock;
import java.time.Duration;

/// How often phones speak: every 5 s of city time on the move, but not more often than the wall allows.
public record Pacing(Duration shortestWall) {
    private static final Duration MOVING = Duration.ofSeconds(5);
    private static final Duration PARKED_SHORTEST = Duration.ofSeconds(15);

    /// Half of the 90 s after which the server calls a rider stale.
    private static final Duration PARKED_LONGEST = Duration.ofSeconds(45);

    /// Wall time between two sendings.
    Duration sendEvery(CityClock clock) {
        Duration wanted = clock.wall(MOVING);
        return wanted.compareTo(shortestWall) > 0 ? wanted : shortestWall;
    }

    /// City time between two fixes of a phone that lies still.
    Duration parkedEvery(CityClock clock) {
        Duration wanted = clock.business(shortestWall.multipliedBy(3));
        if (wanted.compareTo(PARKED_SHORTEST) < 0) {
            return PARKED_SHORTEST;
        }
        return wanted.compareTo(PARKED_LONGEST) > 0 ? PARKED_LONGEST : wanted;
    }
}
