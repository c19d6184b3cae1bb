package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Refusal;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/// Hashes and compares passwords behind the [HashingBulkhead]: who finds it full is refused with `identity.busy` (503).
///
/// A password is what it looks like: it is brought into Unicode's form NFKC first, so that two keyboards that write an
/// accent differently type the same one (NIST SP 800-63B-4, 3.1.1.2).
@ApplicationScoped
class Passwords {

    private final Argon2 current;
    private final HashingBulkhead bulkhead;
    private final String nobodys;

    Passwords(IdentityConfig config) {
        this.current = new Argon2(config.passwordMemoryKib(), config.passwordPasses(), config.passwordLanes());
        this.bulkhead = new HashingBulkhead(new HashingBulkhead.Limits(
                config.passwordsAtOnce(),
                config.passwordQueue(),
                config.passwordWait(),
                config.passwordProcessors(),
                config.passwordBurst()));
        this.nobodys = current.hash("nobody's password");
    }

    /// A salted hash as a PHC string.
    String hash(String password) {
        return bulkhead.run(false, () -> current.hash(plain(password)));
    }

    /// Whether it is the account's password; for nobody's account false after the same work. A try that a storm leaves
    /// no room for is not held against the account.
    boolean prove(SignInGuard.Try attempt, @Nullable AccountRow account, String password) {
        if (password.length() > PasswordRules.MAX_LENGTH) {
            return false;
        }
        try {
            return account == null
                    ? matchesNobody(password)
                    : matches(password, account.passwordHash(), attempt.familiar());
        } catch (Refusal busy) {
            attempt.notJudged();
            throw busy;
        }
    }

    boolean matches(String password, String phc) {
        return matches(password, phc, false);
    }

    /// `familiar` people, from a device or a network the account was used from before, go before strangers.
    boolean matches(String password, String phc, boolean familiar) {
        return bulkhead.run(familiar, () -> Argon2.matches(plain(password), phc));
    }

    /// Refuses `identity.busy` (503) when a stranger's password would not be looked at anyway. Costs next to nothing.
    void refuseStrangersWhenFull() {
        bulkhead.refuseStrangersWhenFull();
    }

    /// Costs what [#matches] costs, for an account that does not exist: the time of the answer must not tell.
    boolean matchesNobody(String password) {
        matches(password, nobodys);
        return false;
    }

    /// True when the hash was made with other parameters than today's.
    boolean isOutdated(String phc) {
        return !current.madeWithTheseParameters(phc);
    }

    @PreDestroy
    void stop() {
        bulkhead.close();
    }

    private static String plain(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
