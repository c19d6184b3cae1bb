package com.foodieexpress.identity.internal;

import org.jspecify.annotations.Nullable;

/// Where a session is opened from. `app` names the web app, null for clients that keep their refresh token themselves.
/// `device` is a name of [Device]: what a program says of itself may hold anything, so the text itself is not kept.
record ClientInfo(@Nullable String app, @Nullable String device) {

    static ClientInfo of(@Nullable String app, @Nullable String userAgent) {
        return new ClientInfo(app, Device.of(userAgent));
    }
}
