package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Signs in with a passkey: alone, since a key that knew its owner is two factors, or as the second step after a
/// password.
@ApplicationScoped
class SignInByPasskey {

    /// Exactly one of the two: a refusal is thrown after what was counted has been committed.
    private record Attempt(
            @Nullable SignedIn signedIn, @Nullable Refusal refusal) {}

    private final Database database;
    private final Passkeys passkeys;
    private final RelyingParty party;
    private final SignInChallenges challenges;
    private final OpenSession openSession;
    private final DemoMode demoMode;
    private final SecurityEvents audit;
    private final AccountStore accounts = new AccountStore();
    private final PasskeyStore store = new PasskeyStore();

    SignInByPasskey(
            Database database,
            Passkeys passkeys,
            RelyingParty party,
            SignInChallenges challenges,
            OpenSession openSession,
            DemoMode demoMode,
            SecurityEvents audit) {
        this.database = database;
        this.passkeys = passkeys;
        this.party = party;
        this.challenges = challenges;
        this.openSession = openSession;
        this.demoMode = demoMode;
        this.audit = audit;
    }

    /// For anybody: the device knows which keys it has for us.
    PasskeyJson.Request begin() {
        return database.write(tx ->
                PasskeyJson.Request.of(party.id(), passkeys.challenge(tx, Passkey.Purpose.SIGN_IN, null), List.of()));
    }

    /// Refuses `identity.passkey-not-valid` (401), `identity.role-not-held` (403), and accounts that are shut.
    SignedIn signIn(PasskeyJson.Assertion answer, @Nullable Role wanted, ClientInfo client) {
        try {
            return database.write(tx -> {
                Passkey key = passkeys.proven(tx, Passkey.Purpose.SIGN_IN, null, answer);
                AccountRow account = accounts.find(tx, key.accountId())
                        .filter(demoMode::admits)
                        .orElseThrow(Passkeys::notValid);
                Role role = wanted == null ? account.roles().getFirst() : wanted;
                if (!account.roles().contains(role)) {
                    throw SignIn.roleNotHeld(role);
                }
                return openSession.openNow(tx, account, role, client);
            });
        } catch (Refusal refusal) {
            audit.notOpened(null, refusal.code());
            throw refusal;
        }
    }

    /// After a right password. Refuses `identity.challenge-not-valid` (401), `identity.no-passkey` (409).
    PasskeyJson.Request beginSecondStep(String presented, ClientInfo client) {
        return database.write(tx -> {
            SignInChallengeStore.Challenge challenge =
                    challenges.take(tx, presented, client).orElseThrow(SignInChallenges::notValid);
            List<Passkey> held = store.listOf(tx, account(tx, challenge).id());
            if (held.isEmpty()) {
                throw Refusal.conflict("identity.no-passkey", "This account has no passkey");
            }
            String asked = passkeys.challenge(tx, Passkey.Purpose.SECOND_STEP, challenge.accountId());
            return PasskeyJson.Request.of(party.id(), asked, held);
        });
    }

    /// Refuses `identity.challenge-not-valid`, `identity.passkey-not-valid` (401).
    SignedIn completeSecondStep(String presented, PasskeyJson.Assertion answer, ClientInfo client) {
        Attempt attempt = database.write(tx -> attempt(tx, presented, answer, client));
        if (attempt.refusal() != null) {
            audit.notOpened(null, attempt.refusal().code());
            throw attempt.refusal();
        }
        return Objects.requireNonNull(attempt.signedIn());
    }

    private Attempt attempt(Tx tx, String presented, PasskeyJson.Assertion answer, ClientInfo client) {
        SignInChallengeStore.Challenge challenge =
                challenges.take(tx, presented, client).orElseThrow(SignInChallenges::notValid);
        AccountRow account = account(tx, challenge);
        try {
            passkeys.proven(tx, Passkey.Purpose.SECOND_STEP, account.id(), answer);
        } catch (Refusal refusal) {
            challenges.countTry(tx, challenge);
            return new Attempt(null, refusal);
        }
        challenges.close(tx, challenge);
        return new Attempt(openSession.openNow(tx, account, challenge.role(), client), null);
    }

    private AccountRow account(Tx tx, SignInChallengeStore.Challenge challenge) {
        return accounts.find(tx, challenge.accountId())
                .filter(demoMode::admits)
                .filter(account -> challenges.stillHolds(challenge, account))
                .orElseThrow(SignInChallenges::notValid);
    }
}
