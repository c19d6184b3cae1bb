package com.foodieexpress.ordering.internal;

import com.foodieexpress.kernel.Money;

/// What an order was priced under: the version of the platform's settings, and the fee of that version for cancelling
/// once the restaurant has accepted.
record Terms(long settingsVersion, Money cancellationFee) {}
