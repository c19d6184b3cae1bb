package com.foodieexpress.activity.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An action on the wire. `durationMillis` of a summary is the sum over its calls. `claimedUser` is whom a
/// client said it speaks for, which nobody checked.
record ActionJson(
        UUID id,
        Instant at,
        String source,
        String service,
        String method,
        String action,
        String role,
        @Nullable UUID userId,
        @Nullable UUID sessionId,
        @Nullable UUID entityId,
        @Nullable String ip,
        String agent,
        int status,
        boolean success,
        int calls,
        int failures,
        double durationMillis,
        @Nullable String error,
        @Nullable String claimedUser,
        @Nullable JsonNode detail) {

    /// Rows of the log for who watches it, newest first. `leftOut` counts those that came with them and are too
    /// many to be shown; absent for none.
    record AddedJson(List<ActionJson> items, @Nullable Integer leftOut) {}

    /// Something that can be called, or was. `route` is absent for what has none: jobs, clients' own names.
    record KindJson(
            String source,
            String service,
            String method,
            String action,
            @Nullable String route) {}

    /// `version` counts the forms of the names.
    record CatalogueJson(int version, List<KindJson> items) {}
}
