package com.foodieexpress.activity.internal;

import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.calls.CallName;
import com.foodieexpress.platform.calls.EndedCall;
import com.foodieexpress.platform.json.Json;
import java.net.InetAddress;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of the action log. `calls` and `failures` are 1 and 0 or 1 but for summaries, whose `micros` is
/// the sum over their calls. `error` is a code; `detail` is a JSON object. A summary has a `sketch` of the
/// times of its calls.
record Action(
        UUID id,
        Kind kind,
        Role role,
        @Nullable UUID userId,
        @Nullable UUID sessionId,
        @Nullable UUID entityId,
        @Nullable InetAddress ip,
        Agent agent,
        long micros,
        int status,
        int calls,
        int failures,
        @Nullable String error,
        @Nullable String claimedUser,
        @Nullable String detail,
        @Nullable LatencySketch sketch) {

    /// What was called, of which there are few: it is stored once.
    record Kind(Source source, CallName name, String action) {}

    private static final Kind LOST = new Kind(Source.LOG, new CallName("activity.log", "lost"), "service.run");

    static Action of(EndedCall call) {
        return new Action(
                call.id(),
                kind(call),
                call.actor().role(),
                call.actor().userId(),
                call.actor().sessionId(),
                call.entity(),
                call.address(),
                Agent.of(call.userAgent()),
                call.nanos() / 1_000,
                call.status(),
                1,
                call.success() ? 0 : 1,
                call.error(),
                null,
                detail(call.parameters()),
                null);
    }

    /// Says that so many rows could not be kept, which must never go unseen.
    static Action lost(int rows) {
        return new Action(
                UuidV7.next(),
                LOST,
                Role.SYSTEM,
                null,
                null,
                null,
                null,
                Agent.NONE,
                0,
                0,
                rows,
                rows,
                "lost",
                null,
                null,
                null);
    }

    /// The same under another name.
    Action named(Kind other) {
        return new Action(
                id,
                other,
                role,
                userId,
                sessionId,
                entityId,
                ip,
                agent,
                micros,
                status,
                calls,
                failures,
                error,
                claimedUser,
                detail,
                sketch);
    }

    static Kind kind(EndedCall call) {
        return new Kind(
                Source.of(call.kind()), call.endpoint().name(), call.endpoint().action());
    }

    private static @Nullable String detail(Map<String, String> parameters) {
        return parameters.isEmpty() ? null : Json.write(Map.of("parameters", parameters));
    }
}
