package com.foodieexpress.simulator.agent;

import com.foodieexpress.simulator.city.Dice;
import java.util.Map;

/// How a customer orders and pays.
record CustomerHabits(double cancelChance, double declinedChance, double slowCardChance, boolean paysCash) {
    static CustomerHabits roll(Dice dice) {
        return new CustomerHabits(0.03, 0.02, 0.03, dice.chance(0.12));
    }

    /// The `payment` of an order.
    Map<String, String> payment(Dice dice) {
        if (paysCash) {
            return Map.of("method", "cash");
        }
        return Map.of("method", "card", "token", cardToken(dice));
    }

    static boolean isSureToBeDeclined(Map<String, String> payment) {
        return "tok_declined".equals(payment.get("token"));
    }

    private String cardToken(Dice dice) {
        if (dice.chance(declinedChance)) {
            return "tok_declined";
        }
        return dice.chance(slowCardChance) ? "tok_slow" : "tok_visa";
    }
}
