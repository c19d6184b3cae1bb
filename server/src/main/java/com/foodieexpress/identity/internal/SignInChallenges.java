package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/// The state between the first and the second step of a sign-in. A challenge proves the first step and
/// nothing else: it opens no door but the second step's, in the same app, for five minutes and five tries.
@ApplicationScoped
class SignInChallenges {

    static final Duration LIFE = Duration.ofMinutes(5);
    static final int TRIES = 5;

    private final WallClock clock;
    private final SignInChallengeStore store = new SignInChallengeStore();
    private final PasskeyStore passkeys = new PasskeyStore();

    SignInChallenges(WallClock clock) {
        this.clock = clock;
    }

    SignInOutcome.SecondStep open(Tx tx, AccountRow account, Role role, ClientInfo client, boolean enrols) {
        String secret = RefreshSecret.next();
        Instant now = clock.instant();
        Instant end = now.plus(LIFE);
        var challenge = new SignInChallengeStore.Challenge(
                UuidV7.next(), account.id(), role, client, passwordMark(account), enrols, 0, end);
        store.insert(tx, challenge, RefreshSecret.hash(secret), now);
        return new SignInOutcome.SecondStep(secret, end, enrols, passkeys.hasAny(tx, account.id()));
    }

    /// The challenge, locked until the end of the transaction; empty when it is unknown, over, or another
    /// app's.
    Optional<SignInChallengeStore.Challenge> take(Tx tx, String presented, ClientInfo client) {
        return store.lock(tx, RefreshSecret.hash(presented))
                .filter(each -> clock.instant().isBefore(each.expiresAt()))
                .filter(each -> each.tries() < TRIES)
                .filter(each -> Objects.equals(each.client().app(), client.app()));
    }

    /// False when the account is no longer what it was at the first step.
    boolean stillHolds(SignInChallengeStore.Challenge challenge, AccountRow account) {
        return MessageDigest.isEqual(challenge.passwordMark(), passwordMark(account))
                && account.roles().contains(challenge.role());
    }

    void countTry(Tx tx, SignInChallengeStore.Challenge challenge) {
        store.countTry(tx, challenge.id());
    }

    void close(Tx tx, SignInChallengeStore.Challenge challenge) {
        store.delete(tx, challenge.id());
    }

    static Refusal notValid() {
        return Refusal.unauthenticated("identity.challenge-not-valid", "This took too long, sign in again");
    }

    private static byte[] passwordMark(AccountRow account) {
        return RefreshSecret.hash(account.passwordHash());
    }
}
