package com.foodieexpress.dispatch.internal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Configuration of dispatch. All spans are business time but those that say otherwise.
@ConfigMapping(prefix = "foodie.dispatch")
interface DispatchConfig {

    /// How long a rider may think about an offer.
    @WithDefault("PT30S")
    Duration offerLife();

    /// How long a rider may think on the wall clock at least, however hurried the city.
    @WithDefault("PT2S")
    Duration offerLifeOnTheWall();

    /// The search for a rider starts this long before the food is ready.
    @WithDefault("PT8M")
    Duration searchLead();

    /// The pause between two search rounds that found nobody.
    @WithDefault("PT10S")
    Duration searchPause();

    /// That pause on the wall clock at least.
    @WithDefault("PT0.5S")
    Duration searchPauseOnTheWall();

    /// When nobody is found this long after the food was due, the order is cancelled at the platform's expense.
    @WithDefault("PT45M")
    Duration searchLimit();

    /// A position older than this makes a rider stale: not offered anything.
    @WithDefault("PT3M")
    Duration positionLife();

    /// After this many rounds with one rider each, offers go to a group.
    @WithDefault("3")
    int soloRounds();

    /// How many riders a group round asks at once.
    @WithDefault("3")
    int groupSize();

    /// Pay of a delivery: base, and per kilometre between restaurant and door, in minor units.
    @WithDefault("350")
    long payBaseMinor();

    @WithDefault("90")
    long payPerKilometreMinor();

    /// Seconds a rider needs at the counter and at the door.
    @WithDefault("90")
    int handoverSeconds();

    /// The market's zone, in which a rider's day begins.
    @WithDefault("Europe/Monaco")
    String timeZone();

    /// The market's currency.
    @WithDefault("EUR")
    String currency();
}
