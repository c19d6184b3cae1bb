package com.foodieexpress.simulator.agent;

import com.foodieexpress.simulator.city.Dice;
import java.time.Duration;

/// How a kitchen works: fast or slow tonight, careful or hopeful with its promises.
record KitchenHabits(double slowness, double spread, double rejectChance, Duration quickest, Duration slowest) {
    private static final double SLOW_NIGHT_CHANCE = 0.15;

    static KitchenHabits roll(Dice dice) {
        double slowness = dice.between(0.9, 1.1) * (dice.chance(SLOW_NIGHT_CHANCE) ? 1.4 : 1);
        return new KitchenHabits(
                slowness, dice.between(0.08, 0.2), 0.015, Duration.ofSeconds(8), Duration.ofSeconds(75));
    }

    /// Plans one order; a full pass makes it promise later.
    CookingPlan plan(int usualMinutes, int openTickets, Dice dice) {
        int promised = Math.clamp(usualMinutes + openTickets / 3 + dice.between(-2, 2), 5, 60);
        long cookingSeconds = (long) (promised * 60 * slowness * dice.factor(spread));
        return new CookingPlan(
                dice.chance(rejectChance),
                promised,
                dice.between(quickest, slowest),
                dice.between(Duration.ofSeconds(10), Duration.ofSeconds(60)),
                Duration.ofSeconds(cookingSeconds));
    }
}
