package com.foodieexpress.testing;

import org.jboss.logging.Logger;

/// How often a proof runs its rounds: few in the usual suites, all of them under `./foodie prove`.
public final class Rounds {

    private static final Logger LOG = Logger.getLogger(Rounds.class);
    private static final boolean FULL = "full".equals(System.getenv("FOODIE_PROVE"));

    private Rounds() {}

    public static boolean areFull() {
        return FULL;
    }

    public static int of(int usual, int full) {
        return FULL ? full : usual;
    }

    /// Tells a figure to whoever reads the log of the proof.
    public static void tell(String figure, Object... values) {
        LOG.infof("proof: " + figure, values);
    }
}
