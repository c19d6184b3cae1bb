package com.foodieexpress.identity.internal;

import java.time.Instant;

/// How far a right password, or another first step, has brought somebody.
sealed interface SignInOutcome permits SignedIn, SignInOutcome.SecondStep {

    /// A code is asked for; there are no tokens yet. `enrols` when a factor must be set up first.
    record SecondStep(String challenge, Instant expiresAt, boolean enrols) implements SignInOutcome {

        @Override
        public String toString() {
            return "SecondStep[enrols=" + enrols + "]";
        }
    }
}
