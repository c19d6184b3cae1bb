package com.foodieexpress.live.internal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Configuration of live push.
@ConfigMapping(prefix = "foodie.live")
interface LiveConfig {

    /// Seconds between two pings of a client; three missed ones end the connection.
    @WithDefault("25")
    int pingSeconds();

    /// How long a connection lives without a refresh: twice the life of an access token.
    @WithDefault("PT30M")
    Duration rights();

    /// Over how long a node that goes away spreads the closing of its connections.
    @WithDefault("PT2S")
    Duration drainSpread();
}
