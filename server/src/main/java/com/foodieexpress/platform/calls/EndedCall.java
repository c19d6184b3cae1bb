package com.foodieexpress.platform.calls;

import com.foodieexpress.platform.access.Actor;
import java.net.InetAddress;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A call that is over. `status` is that of HTTP, the close code of a live session, or 0 for all others; `error`
/// is the code of a refusal or the class of a fault, never a text. `entity` is the id the path names.
public record EndedCall(
        UUID id,
        Kind kind,
        Endpoint endpoint,
        Actor actor,
        @Nullable InetAddress address,
        @Nullable String userAgent,
        long nanos,
        int status,
        boolean success,
        @Nullable String error,
        Map<String, String> parameters,
        @Nullable UUID entity) {

    public enum Kind {
        REQUEST,
        SESSION,
        JOB,
        /// What the platform asked somebody else to do.
        OUTGOING
    }
}
