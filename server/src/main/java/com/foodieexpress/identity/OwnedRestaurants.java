package com.foodieexpress.identity;

import java.util.Optional;
import java.util.UUID;

/// Tells which restaurant an account owns, for the user's own page. Implemented as a bean by the feature that keeps
/// restaurants.
public interface OwnedRestaurants {

    /// The restaurant of an owner, the oldest where there are several.
    Optional<UUID> firstOwnedBy(UUID accountId);
}
