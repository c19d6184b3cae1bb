package com.foodieexpress.platform.traces;

import java.net.URI;

/// Where spans are sent to. Immutable.
record Collector(String address, double share) {

    private static final String PATH = "/v1/traces";

    /// Throws [IllegalStateException] naming the variable that cannot be used; what it holds is not repeated.
    static Collector of(String url, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalStateException("FOODIE_TRACES_SHARE must be from 0 to 1");
        }
        String bare = url.strip().replaceFirst("/+$", "");
        if (!isUsable(bare)) {
            throw new IllegalStateException(
                    "FOODIE_TRACES_URL must be an http or https address without user, query and fragment");
        }
        return new Collector(bare.endsWith(PATH) ? bare : bare + PATH, share);
    }

    private static boolean isUsable(String text) {
        try {
            URI uri = URI.create(text);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
