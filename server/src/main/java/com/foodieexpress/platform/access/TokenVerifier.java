package com.foodieexpress.platform.access;

import java.util.UUID;

/// Turns a bearer token into an actor. Implemented by the identity feature; cheap enough to call on an event loop when
/// warm.
public interface TokenVerifier {

    /// Throws [com.foodieexpress.kernel.Refusal] `identity.token-not-valid` for a forged, expired or revoked token.
    Actor verify(String bearerToken);

    /// The same actor with the rights of this moment, for who keeps actors longer than a request; memory only. Throws
    /// [com.foodieexpress.kernel.Refusal] when the session or the account may not act any more.
    Actor renewed(Actor actor);

    /// Tells that somebody is still behind a session that shows no token meanwhile, such as an open live connection.
    /// Call it every 20 to 60 seconds; never blocks.
    void seen(UUID sessionId);

    /// Tells that the person behind a session gave a command, which an open page by itself does not. Never blocks.
    void acted(UUID sessionId);
}
