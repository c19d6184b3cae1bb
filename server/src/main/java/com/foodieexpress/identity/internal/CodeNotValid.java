package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Refusal;
import java.util.List;
import java.util.Map;

/// A code that is wrong, or was right once. Which of the two is not told; how many tries are left is, since that is
/// counted for addresses nobody has, too.
final class CodeNotValid extends Refusal {

    private static final long serialVersionUID = 1;

    CodeNotValid(int triesLeft) {
        super(
                "identity.code-not-valid",
                Kind.INVALID,
                "This code is wrong or no longer valid",
                Map.of("triesLeft", triesLeft),
                Map.of("code", List.of("is wrong or no longer valid")));
    }
}
