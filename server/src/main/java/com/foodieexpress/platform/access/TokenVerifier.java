package com.foodieexpress.platform.access;

/// Turns a bearer token into an actor. Implemented by the identity feature; cheap enough to call on an event loop when
/// warm.
public interface TokenVerifier {

    /// Throws [com.foodieexpress.kernel.Refusal] `identity.token-not-valid` for a forged, expired or revoked token.
    Actor verify(String bearerToken);
}
