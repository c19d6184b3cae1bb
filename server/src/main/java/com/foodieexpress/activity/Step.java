package com.foodieexpress.activity;

import java.util.Locale;

/// How far somebody came on the way to an order, and the calls that show it. The numbers are stored with
/// what people did ([PersonActions.Visit]): who changes what a step is has days counted either way.
public enum Step {
    NONE(""),
    LOOKED("catalog."),
    CART("ordering.cart"),
    CHECKOUT("ordering.quote"),
    ORDERED("ordering.order");

    private final String service;

    Step(String service) {
        this.service = service;
    }

    /// The step that a request shows which went well.
    public static Step of(String service, String method) {
        for (Step step : values()) {
            if (step != NONE && service.startsWith(step.service) && step.isTaken(method)) {
                return step;
            }
        }
        return NONE;
    }

    /// Looking into an empty cart is no step, and neither is looking at former orders.
    private boolean isTaken(String method) {
        return switch (this) {
            case NONE -> false;
            case LOOKED, CHECKOUT -> true;
            case CART -> method.equals("add") || method.equals("setQuantity");
            case ORDERED -> method.equals("place");
        };
    }

    /// The further of both.
    public Step or(Step other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
