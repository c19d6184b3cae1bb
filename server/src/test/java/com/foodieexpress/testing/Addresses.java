package com.foodieexpress.testing;

import java.util.concurrent.ThreadLocalRandom;

/// Addresses for tests that come as strangers, in `X-Forwarded-For`: loopback is a trusted proxy there.
public final class Addresses {

    private Addresses() {}

    /// One that no other test has, from the block that carriers use among themselves.
    public static String fresh() {
        var random = ThreadLocalRandom.current();
        return "100." + random.nextInt(64, 128) + "." + random.nextInt(256) + "." + random.nextInt(1, 255);
    }
}
