package com.foodieexpress.platform.calls;

import com.foodieexpress.platform.access.Actor;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/// A call that outlives its answer, like a WebSocket. Thousands are open at a time, so that nothing of the request is
/// kept for it but what will be told of it.
public final class CallSession {

    /// Of a server that follows no calls.
    static final CallSession NOT_FOLLOWED = new CallSession(null);

    private final @Nullable Told told;

    record Told(
            Call call,
            Endpoint endpoint,
            InetAddress address,
            @Nullable String agent) {}

    CallSession(@Nullable Told told) {
        this.told = told;
    }

    /// Who calls is known.
    public void by(Actor actor) {
        if (told != null) {
            told.call().by(actor);
        }
    }

    /// It is over; only the first call counts. `code` is the WebSocket's close code, 0 for a stream of events, which
    /// has none.
    public void closed(int code) {
        if (told == null || !told.call().isMineToTell()) {
            return;
        }
        Call call = told.call();
        boolean fine = isFine(code);
        call.calls()
                .tell(new EndedCall(
                        call.id(),
                        EndedCall.Kind.SESSION,
                        told.endpoint(),
                        call.actor(),
                        told.address(),
                        told.agent(),
                        call.nanos(),
                        code,
                        fine,
                        fine ? null : call.error(),
                        call.parameters(),
                        call.entity()));
    }

    /// Codes from 4000 on are our refusals; 1002 to 1011 name faults of one side, 1005 and 1006 only a lost connection.
    private static boolean isFine(int code) {
        return code < 1002 || code == 1005 || code == 1006;
    }
}
