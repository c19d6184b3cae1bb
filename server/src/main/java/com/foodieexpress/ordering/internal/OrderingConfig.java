package com.foodieexpress.ordering.internal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Configuration of carts, quotes and orders. All spans are business time but [#authorisationWait].
@ConfigMapping(prefix = "foodie.ordering")
interface OrderingConfig {

    /// How long a quote holds.
    @WithDefault("PT10M")
    Duration quoteLife();

    /// How long a restaurant may take to answer before the order expires.
    @WithDefault("PT10M")
    Duration answerLimit();

    /// How long a customer may take to pay.
    @WithDefault("PT15M")
    Duration paymentLimit();

    /// After this long an accepted order counts as being prepared.
    @WithDefault("PT2M")
    Duration preparingAfter();

    /// How long an order can be disputed before it is closed.
    @WithDefault("PT48H")
    Duration disputeWindow();

    /// How long placing an order waits for the authorisation, wall time.
    @WithDefault("PT3S")
    Duration authorisationWait();

    /// Platform fee on the subtotal, hundredths of a per cent.
    @WithDefault("0")
    int serviceFeeBasisPoints();

    /// What a customer pays for cancelling an accepted order, in minor units.
    @WithDefault("200")
    long cancellationFeeMinor();
}
