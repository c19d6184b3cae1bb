package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Opens a session for the code that was sent to a confirmed address or number.
@ApplicationScoped
class SignInByCode {

    private final Codes codes;
    private final SignIn signIn;

    SignInByCode(Codes codes, SignIn signIn) {
        this.codes = codes;
        this.signIn = signIn;
    }

    /// Refuses what [Codes] and [SignIn#byCode] refuse.
    SignInOutcome signIn(UUID challengeId, String code, @Nullable Role wanted, ClientInfo client) {
        return codes.redeem(challengeId, CodePurpose.LOGIN, code, (tx, challenge) -> {
            UUID account = challenge.accountId();
            if (account == null) {
                throw new CodeNotValid(0);
            }
            return signIn.byCode(tx, account, wanted, client);
        });
    }
}
