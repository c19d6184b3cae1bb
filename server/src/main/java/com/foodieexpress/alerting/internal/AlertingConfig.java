package com.foodieexpress.alerting.internal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Alerting. What the rules are is decided by administrators on their page.
@ConfigMapping(prefix = "foodie.alerting")
interface AlertingConfig {

    /// False leaves the rules alone: nothing is measured for them and nobody is told.
    @WithDefault("true")
    boolean enabled();

    /// How often the rules are evaluated, on one node at a time.
    @WithDefault("PT10S")
    Duration every();

    /// Private networks that webhooks may reach nevertheless, for example `10.1.2.0/24`. Without it a webhook goes to
    /// public addresses only, and only over HTTPS.
    Optional<List<String>> webhookNetworks();

    /// Where links in messages lead, for example `https://food.example`. Without it they name the path alone.
    Optional<String> publicUrl();
}
