package com.foodieexpress.platform.access;

import java.util.UUID;

/// Hears that a user's rights are others now than at the sign-in. Implemented as a bean by who keeps actors longer than
/// a request.
public interface RightsWatch {

    /// Called on every node right after [TokenVerifier#renewed] answers with the new rights. Must not block or throw.
    void rightsChanged(UUID userId);
}
