package com.foodieexpress.identity.internal;

import java.time.Instant;

/// How far a right password, or another first step, has brought somebody.
sealed interface SignInOutcome permits SignedIn, SignInOutcome.SecondStep {

    /// A code is asked for; there are no tokens yet. `enrols` when a factor must be set up first, `passkey` when one of
    /// the account's does as well.
    record SecondStep(String challenge, Instant expiresAt, boolean enrols, boolean passkey) implements SignInOutcome {

        @Override
        public String toString() {
            return "SecondStep[enrols=" + enrols + "]";
        }
    }
}
