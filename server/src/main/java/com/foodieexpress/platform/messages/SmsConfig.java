package com.foodieexpress.platform.messages;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// The service for text messages, read from `FOODIE_SMS_…`. Without account, token and sender none is sent.
@ConfigMapping(prefix = "foodie.sms")
interface SmsConfig {

    /// Twilio's own address, or that of a service that speaks the same API.
    @WithDefault("https://api.twilio.com")
    URI url();

    /// Account SID.
    Optional<String> account();

    /// Auth token.
    Optional<String> token();

    /// A number of ours in international form, an alphanumeric sender, or the SID of a messaging service (`MG…`).
    Optional<String> from();

    /// How long one message may take.
    @WithDefault("PT10S")
    Duration timeout();
}
