package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Refusal;
import java.util.List;
import java.util.Map;

/// Somebody has registered with that e-mail address already.
final class EmailTaken extends Refusal {

    private static final long serialVersionUID = 1;

    EmailTaken() {
        super(
                "identity.email-taken",
                Kind.INVALID,
                "An account with this e-mail address exists",
                Map.of(),
                Map.of("email", List.of("belongs to an account already")));
    }
}
