package com.foodieexpress.platform.messages;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/// The mail server, read from `FOODIE_SMTP_…`. Without a host no mail is sent.
@ConfigMapping(prefix = "foodie.smtp")
interface SmtpConfig {

    /// How the way to the mail server is protected.
    enum Security {
        /// Begins in the clear and goes on only when TLS was agreed on; usual on port 587.
        STARTTLS,
        /// TLS from the first byte; usual on port 465.
        TLS,
        /// In the clear, for a mail server on the same machine.
        NONE
    }

    Optional<String> host();

    @WithDefault("587")
    int port();

    @WithDefault("STARTTLS")
    Security security();

    Optional<String> user();

    Optional<String> password();

    @WithDefault("FoodieExpress <no-reply@foodieexpress.example>")
    String from();

    /// How long one message may take.
    @WithDefault("PT15S")
    Duration timeout();
}
