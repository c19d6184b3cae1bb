package com.foodieexpress.security;

/// The cast, seen from the order.
enum Who {
    ANONYMOUS,
    SIGNED_OUT,
    CUSTOMER,
    OWNER,
    RIDER,
    ADMIN,
    /// An administrator who may look at figures and at nothing else.
    ANALYST,
    STRANGE_CUSTOMER,
    STRANGE_OWNER,
    /// Was offered the same delivery and did not get it.
    STRANGE_RIDER,
    PENDING_OWNER,
    PENDING_RIDER
}
