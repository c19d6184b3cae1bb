package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The second step of a sign-in: a code, after which the session is opened.
@ApplicationScoped
class CompleteSignIn {

    /// `recoveryCodes` is not empty when the step has also put a new factor in force; they are shown this
    /// once.
    record Completed(SignedIn signedIn, List<String> recoveryCodes) {}

    /// Exactly one of the two: a refusal is thrown after what was counted has been committed.
    private record Attempt(
            @Nullable Completed completed, @Nullable Refusal refusal) {

        static Attempt refused(Refusal refusal) {
            return new Attempt(null, refusal);
        }
    }

    private final Database database;
    private final SignInChallenges challenges;
    private final Factors factors;
    private final EnrolFactor enrolFactor;
    private final OpenSession openSession;
    private final DemoMode demoMode;
    private final AccountStore accounts = new AccountStore();

    CompleteSignIn(
            Database database,
            SignInChallenges challenges,
            Factors factors,
            EnrolFactor enrolFactor,
            OpenSession openSession,
            DemoMode demoMode) {
        this.database = database;
        this.challenges = challenges;
        this.factors = factors;
        this.enrolFactor = enrolFactor;
        this.openSession = openSession;
        this.demoMode = demoMode;
    }

    /// Refuses `identity.challenge-not-valid` (401), `identity.code-not-right` (401),
    /// `identity.factor-locked` (429).
    Completed complete(String presented, String code, ClientInfo client) {
        Attempt attempt = database.write(tx -> attempt(tx, presented, code, client));
        if (attempt.refusal() != null) {
            throw attempt.refusal();
        }
        return Objects.requireNonNull(attempt.completed());
    }

    /// Begins to set up the factor that this sign-in demands.
    EnrolFactor.Enrolment enrol(String presented, ClientInfo client) {
        return database.write(tx -> {
            SignInChallengeStore.Challenge challenge = challenges
                    .take(tx, presented, client)
                    .filter(SignInChallengeStore.Challenge::enrols)
                    .orElseThrow(SignInChallenges::notValid);
            return enrolFactor.begin(tx, account(tx, challenge));
        });
    }

    private Attempt attempt(Tx tx, String presented, String code, ClientInfo client) {
        SignInChallengeStore.Challenge challenge =
                challenges.take(tx, presented, client).orElseThrow(SignInChallenges::notValid);
        AccountRow account = account(tx, challenge);
        var actor = new Actor(account.id(), challenge.role(), null, false);
        if (challenge.enrols()) {
            List<String> recoveryCodes = enrolFactor.tryConfirm(tx, actor, code);
            return recoveryCodes.isEmpty()
                    ? wrong(tx, challenge)
                    : admit(tx, challenge, account, client, recoveryCodes);
        }
        return switch (factors.judge(tx, actor, code)) {
            case APP_CODE, RECOVERY_CODE -> admit(tx, challenge, account, client, List.of());
            case WRONG -> wrong(tx, challenge);
            case LOCKED -> Attempt.refused(factors.locked(tx, account.id()));
        };
    }

    private Attempt admit(
            Tx tx,
            SignInChallengeStore.Challenge challenge,
            AccountRow account,
            ClientInfo client,
            List<String> recoveryCodes) {
        challenges.close(tx, challenge);
        return new Attempt(
                new Completed(openSession.openNow(tx, account, challenge.role(), client), recoveryCodes), null);
    }

    private Attempt wrong(Tx tx, SignInChallengeStore.Challenge challenge) {
        challenges.countTry(tx, challenge);
        return Attempt.refused(Refusal.unauthenticated("identity.code-not-right", "This code is not right"));
    }

    private AccountRow account(Tx tx, SignInChallengeStore.Challenge challenge) {
        return accounts.find(tx, challenge.accountId())
                .filter(demoMode::admits)
                .filter(account -> challenges.stillHolds(challenge, account))
                .orElseThrow(SignInChallenges::notValid);
    }
}
