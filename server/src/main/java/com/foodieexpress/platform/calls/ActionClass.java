package com.foodieexpress.platform.calls;

import java.util.Locale;

/// What kind of action a call is.
public enum ActionClass {
    /// People looking at things and after their own.
    USER,
    /// Machines: jobs, probes, live sessions, phones telling where they are.
    SERVICE,
    /// Commands that move an order, a delivery or a restaurant's trade.
    BUSINESS,
    /// What only administrators may do.
    ADMIN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
