package com.foodieexpress.dispatch.internal;

/// What can be done with an offer.
enum OfferCommand {
    ACCEPT,
    DECLINE,
    /// Nobody answered in time.
    EXPIRE,
    /// Somebody else has the delivery, or there is none any more.
    WITHDRAW,
    /// The rider who won it does not ride after all.
    GIVE_BACK
}
