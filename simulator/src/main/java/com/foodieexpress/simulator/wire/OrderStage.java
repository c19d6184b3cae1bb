package com.foodieexpress.simulator.wire;

import java.util.Locale;

/// How far an order is, over the vocabularies of all parties.
///
/// A customer is told less than an administrator (`preparing` also when it is ready), so [#contradicts] compares on
/// the customer's scale and [#isBehind] on the administrator's.
public enum OrderStage {
    PENDING(0),
    CONFIRMED(1),
    PREPARING(2),
    READY(2),
    PICKED_UP(3),
    OUT_FOR_DELIVERY(3),
    DELIVERED(4),
    REJECTED(5),
    CANCELLED(5);

    private final int level;

    OrderStage(int level) {
        this.level = level;
    }

    /// Reads a status of any audience.
    public static OrderStage of(String word) {
        return switch (word) {
            case "new", "pending" -> PENDING;
            case "accepted", "confirmed" -> CONFIRMED;
            default -> valueOf(word.toUpperCase(Locale.ROOT));
        };
    }

    public boolean isFinal() {
        return level >= DELIVERED.level;
    }

    /// Whether `seen`, read after this stage was acknowledged, takes the acknowledgement back.
    public boolean contradicts(OrderStage seen) {
        if (isFinal()) {
            return level != seen.level;
        }
        return seen.level < level;
    }

    /// The same question for a reader who is told every stage.
    public boolean isBehind(OrderStage seen) {
        if (isFinal()) {
            return seen != this;
        }
        return seen.compareTo(this) < 0;
    }
}
