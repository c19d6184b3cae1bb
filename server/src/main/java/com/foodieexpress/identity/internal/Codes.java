package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Judges one-time codes: each is worth something once, for its own request and purpose, for ten minutes and five
/// tries.
@ApplicationScoped
class Codes {

    /// What a right code brings about, in the transaction that spends it. Throwing leaves the code unspent.
    @FunctionalInterface
    interface Effect<T> {
        T apply(Tx tx, Challenge challenge);
    }

    private record Outcome<T>(@Nullable T result, @Nullable Refusal refusal) {}

    private final Database database;
    private final CodeSecrets secrets;
    private final CodesConfig config;
    private final CodeEvents events;
    private final CodeLock lock;
    private final WallClock clock;
    private final CodeStore store = new CodeStore();

    Codes(Database database, CodeSecrets secrets, CodesConfig config, CodeEvents events, WallClock clock) {
        this.database = database;
        this.events = events;
        this.secrets = secrets;
        this.config = config;
        this.lock = new CodeLock(config.failures(), config.lock());
        this.clock = clock;
    }

    /// Spends the code and does what it is for, or counts a wrong try and refuses: `identity.code-not-valid` (400),
    /// `identity.unknown-code` (404) where there is no such request for that purpose.
    <T> T redeem(UUID challengeId, CodePurpose purpose, String typed, Effect<T> effect) {
        return redeem(challengeId, EnumSet.of(purpose), null, typed, effect);
    }

    /// Like [#redeem(UUID, CodePurpose, String, Effect)] for a code that only `owner` may show.
    <T> T redeem(UUID challengeId, Set<CodePurpose> purposes, @Nullable UUID owner, String typed, Effect<T> effect) {
        String code = CodeSecrets.plain(typed);
        if (code == null) {
            throw Refusal.invalid("code", "must be six digits");
        }
        // A wrong try must be committed although it is refused.
        Outcome<T> outcome = database.write(tx -> {
            Challenge challenge = store.lock(tx, challengeId)
                    .filter(each ->
                            purposes.contains(each.purpose()) && (owner == null || owner.equals(each.accountId())))
                    .orElseThrow(Codes::unknown);
            return judge(tx, challenge, code, effect);
        });
        if (outcome.refusal() != null) {
            throw outcome.refusal();
        }
        return Objects.requireNonNull(outcome.result());
    }

    /// The request whose code somebody shows with its address alone. Refuses like a wrong code when there is none.
    UUID newest(Destination destination, Set<CodePurpose> purposes) {
        byte[] key = secrets.key(destination);
        return database.read(tx -> store.findNewest(tx, key, purposes, clock.instant()))
                .orElseThrow(() -> new CodeNotValid(0));
    }

    /// True while the account, or the address nobody has, takes no codes.
    boolean isLocked(Tx tx, @Nullable UUID accountId, byte[] destinationKey) {
        return store.isLocked(tx, subject(accountId, destinationKey), clock.instant());
    }

    /// The account proved itself in another way.
    void forgetFailures(Tx tx, UUID accountId) {
        store.forgetFailures(tx, secrets.key(accountId));
    }

    private <T> Outcome<T> judge(Tx tx, Challenge challenge, String code, Effect<T> effect) {
        Instant now = clock.instant();
        boolean right = secrets.matches(challenge.id(), code, challenge.codeHash());
        if (!challenge.isOpen(now)) {
            return new Outcome<>(null, new CodeNotValid(0));
        }
        if (isLocked(tx, challenge.accountId(), challenge.destinationKey())) {
            return new Outcome<>(null, new CodeNotValid(0));
        }
        if (!right) {
            int left = countWrong(tx, challenge, now);
            events.refused(tx, challenge, left);
            return new Outcome<>(null, new CodeNotValid(left));
        }
        store.close(tx, challenge.id(), CodeStore.End.USED, now);
        events.used(tx, challenge);
        store.forgetFailures(tx, subject(challenge.accountId(), challenge.destinationKey()));
        return new Outcome<>(effect.apply(tx, challenge), null);
    }

    private int countWrong(Tx tx, Challenge challenge, Instant now) {
        int left = config.tries() - challenge.tries() - 1;
        store.tried(tx, challenge.id());
        byte[] subject = subject(challenge.accountId(), challenge.destinationKey());
        int failures = store.failed(tx, subject, now);
        lock.after(failures).ifPresent(span -> store.lockUntil(tx, subject, now.plus(span)));
        if (left <= 0) {
            store.close(tx, challenge.id(), CodeStore.End.TRIED_OUT, now);
        }
        return Math.max(0, left);
    }

    private byte[] subject(@Nullable UUID accountId, byte[] destinationKey) {
        return accountId == null ? destinationKey : secrets.key(accountId);
    }

    private static Refusal unknown() {
        return Refusal.notFound("identity.unknown-code", "No code was asked for here");
    }
}
