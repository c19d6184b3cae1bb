package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Refusal;
import java.util.List;
import java.util.Map;

/// A sign-in that proved nothing. The same for an unknown address and a wrong password; `non_field_errors` is where the
/// mobile app's first backend put it.
final class BadCredentials extends Refusal {

    private static final long serialVersionUID = 1;
    private static final String TEXT = "E-mail address or password is wrong";

    BadCredentials() {
        super(
                "identity.bad-credentials",
                Kind.UNAUTHENTICATED,
                TEXT,
                Map.of(),
                Map.of("non_field_errors", List.of(TEXT)));
    }
}
