package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a person is signed in, and ending it there.
@Path("/api/v1/auth")
@RunOnVirtualThread
class SessionResource {

    /// `place` is `unknown`: the server keeps no map of networks.
    record SessionJson(
            UUID id,
            @Nullable String app,
            String device,
            String place,
            Instant createdAt,
            Instant lastSeenAt,
            Instant expiresAt,
            boolean current) {

        static SessionJson of(SessionStore.Family family, Actor actor) {
            return new SessionJson(
                    family.id(),
                    family.app(),
                    Objects.requireNonNullElse(family.userAgent(), Device.UNKNOWN),
                    "unknown",
                    family.createdAt(),
                    family.lastSeenAt(),
                    family.expiresAt(),
                    family.id().equals(actor.sessionId()));
        }
    }

    record SessionsJson(List<SessionJson> items) {}

    private final ListSessions listSessions;
    private final SignOut signOut;
    private final Caller caller;

    SessionResource(ListSessions listSessions, SignOut signOut, Caller caller) {
        this.listSessions = listSessions;
        this.signOut = signOut;
        this.caller = caller;
    }

    @GET
    @Path("/sessions")
    public SessionsJson sessions() {
        Actor actor = caller.actor();
        return new SessionsJson(listSessions.of(actor).stream()
                .map(each -> SessionJson.of(each, actor))
                .toList());
    }

    @DELETE
    @Path("/sessions/{id}")
    public void end(@PathParam("id") UUID id) {
        signOut.there(caller.actor(), id);
    }

    @POST
    @Path("/logout-others")
    public AuthJson.Done endOthers() {
        signOut.elsewhere(caller.actor());
        return new AuthJson.Done(true, "Signed out on every other device");
    }
}
