package com.foodieexpress.platform.messages;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A message that did not leave. `reason` holds neither recipient nor text, so that it may be logged: other servers'
/// words are not repeated, for they like to name the recipient.
public final class MessageNotSent extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean lasting;
    private final @Nullable Duration pause;

    private MessageNotSent(String reason, boolean lasting, @Nullable Duration pause) {
        super(reason, null, false, false);
        this.lasting = lasting;
        this.pause = pause;
    }

    /// Trying again is no use.
    public static MessageNotSent forGood(String reason) {
        return new MessageNotSent(reason, true, null);
    }

    /// May go through later.
    public static MessageNotSent forNow(String reason) {
        return new MessageNotSent(reason, false, null);
    }

    /// May go through after a pause the other side asked for.
    public static MessageNotSent forNow(String reason, Duration pause) {
        return new MessageNotSent(reason, false, pause);
    }

    public boolean isLasting() {
        return lasting;
    }

    public Optional<Duration> pause() {
        return Optional.ofNullable(pause);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
