package com.foodieexpress.platform.limits;

import java.util.Locale;

/// Routes that share their limits. A route is a READ or a WRITE by its method unless its feature says otherwise
/// ([com.foodieexpress.platform.access.AccessRules#limits]).
public enum LimitClass {
    /// Anything that is only looked up.
    READ(Bodies.USUAL),
    /// Anything that changes something.
    WRITE(Bodies.USUAL),
    /// Guesses at a secret: signing in, changing a password.
    LOGIN(Bodies.SMALL),
    /// New accounts.
    REGISTER(Bodies.SMALL),
    /// One-time codes: each costs an e-mail or an SMS, or is a guess at one.
    CODES(Bodies.SMALL),
    /// New access tokens, which each open page fetches by itself.
    REFRESH(Bodies.SMALL),
    /// Positions of riders. Counted on each node for itself: a rider's phone keeps to one.
    FIXES(Bodies.USUAL),
    /// Clients' own log lines.
    INTAKE(Bodies.USUAL),
    /// Live connections and their tickets.
    LIVE(Bodies.SMALL),
    /// Files.
    UPLOAD(Bodies.FILE);

    private final int bodyBytes;
    private final String word = name().toLowerCase(Locale.ROOT);

    LimitClass(int bodyBytes) {
        this.bodyBytes = bodyBytes;
    }

    /// The largest body such a route takes.
    public int bodyBytes() {
        return bodyBytes;
    }

    public String word() {
        return word;
    }

    private static final class Bodies {
        private static final int SMALL = 16 << 10;
        private static final int USUAL = 1 << 20;
        private static final int FILE = 10 << 20;
    }
}
