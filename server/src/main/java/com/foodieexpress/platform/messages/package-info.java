/// Messages to people outside the apps: mail by SMTP, text messages by a Twilio-compatible HTTP service, and in demo
/// mode
/// an outbox where everybody can read what was sent.
@NullMarked
package com.foodieexpress.platform.messages;

import org.jspecify.annotations.NullMarked;
