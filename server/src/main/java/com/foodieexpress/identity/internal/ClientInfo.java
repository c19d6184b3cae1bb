package com.foodieexpress.identity.internal;

import org.jspecify.annotations.Nullable;

/// Where a session is opened from. `app` names the web app, null for clients that keep their refresh token themselves.
record ClientInfo(@Nullable String app, @Nullable String userAgent) {

    private static final int MAX_USER_AGENT = 300;

    static ClientInfo of(@Nullable String app, @Nullable String userAgent) {
        if (userAgent == null) {
            return new ClientInfo(app, null);
        }
        String plain = userAgent.replaceAll("[^ -~]", "");
        return new ClientInfo(app, plain.substring(0, Math.min(plain.length(), MAX_USER_AGENT)));
    }
}
