package com.foodieexpress.platform.messages;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How a message travels.
public enum Channel {
    EMAIL,
    SMS,
    /// To a browser, by its push service.
    PUSH;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
