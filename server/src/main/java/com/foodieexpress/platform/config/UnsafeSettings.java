package com.foodieexpress.platform.config;

import java.util.List;

/// Settings with which the platform does not start outside of the demo.
public final class UnsafeSettings extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsafeSettings(List<String> objections) {
        super("FoodieExpress does not start with these settings (see .env.example; FOODIE_DEMO=true allows them"
                + " for a demo):\n  " + String.join("\n  ", objections));
    }
}
