package com.foodieexpress.platform.http;

import com.foodieexpress.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/// The `Idempotency-Key` header: the client's name for one attempt.
public final class IdempotencyKeys {

    public static final String HEADER = "Idempotency-Key";

    private static final int MAX_LENGTH = 100;

    private IdempotencyKeys() {}

    /// The key as sent, refused when it is missing or none.
    public static String required(@Nullable String key) {
        boolean fits = key != null
                && !key.isEmpty()
                && key.length() <= MAX_LENGTH
                && key.chars().allMatch(c -> c > 0x20 && c < 0x7f);
        if (key == null || !fits) {
            throw Refusal.invalid(HEADER, "send a header of 1 to " + MAX_LENGTH + " visible ASCII characters");
        }
        return key;
    }

    public static Refusal mismatch() {
        return Refusal.conflict("platform.idempotency-mismatch", "This Idempotency-Key was used for another request");
    }
}
