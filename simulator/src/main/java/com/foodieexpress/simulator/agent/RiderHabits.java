package com.foodieexpress.simulator.agent;

import com.foodieexpress.simulator.city.Dice;
import java.time.Duration;

/// How a rider works: quick or slow, choosy or not.
record RiderHabits(double pace, double acceptChance, double ignoreChance, double dropChance, double breakChance) {
    static RiderHabits roll(Dice dice) {
        return new RiderHabits(
                dice.between(0.88, 1.12), dice.between(0.86, 0.98), dice.between(0.0, 0.03), 0.005, 0.02);
    }

    /// From the ringing to the tap.
    Duration answerDelay(Dice dice) {
        return dice.between(Duration.ofSeconds(2), Duration.ofSeconds(8));
    }

    /// From the ready order on the counter to the road.
    Duration pickup(Dice dice) {
        return dice.between(Duration.ofSeconds(20), Duration.ofSeconds(75));
    }

    /// From the kerb to the opened door.
    Duration handover(Dice dice) {
        return dice.between(Duration.ofSeconds(35), Duration.ofSeconds(130));
    }
}
