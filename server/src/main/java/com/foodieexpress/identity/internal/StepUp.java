package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// Asks again who sits there before the keys of an account are changed: an open session is not enough for
/// that.
@ApplicationScoped
class StepUp {

    private final Database database;
    private final Passwords passwords;
    private final SignInGuard guard;
    private final Factors factors;
    private final FactorPolicy policy;
    private final AccountStore accounts = new AccountStore();

    StepUp(Database database, Passwords passwords, SignInGuard guard, Factors factors, FactorPolicy policy) {
        this.database = database;
        this.passwords = passwords;
        this.guard = guard;
        this.factors = factors;
        this.policy = policy;
    }

    /// Password, and a code where the account has a second factor. Refuses naming `password` or `code`;
    /// `identity.too-many-tries` and `identity.factor-locked` (429), `identity.demo-account` (409).
    void require(Actor actor, String password, @Nullable String code) {
        requirePassword(actor, password);
        requireCode(actor, code);
    }

    void requirePassword(Actor actor, String password) {
        AccountRow account = database.read(tx -> accounts.find(tx, actor.id())).orElseThrow();
        if (account.demo()) {
            throw Refusal.conflict("identity.demo-account", "The keys of a demo account stay as they are");
        }
        SignInGuard.Try attempt = guard.begin(account.email(), account.id());
        if (!passwords.prove(attempt, account, password)) {
            throw Refusal.invalid("password", "is not your password");
        }
        database.run(tx -> attempt.right(tx, account.id()));
    }

    /// Asks for nothing when the account has no second factor.
    void requireCode(Actor actor, @Nullable String code) {
        if (!database.read(tx -> policy.isEnrolled(tx, actor.id()))) {
            return;
        }
        if (code == null || code.isBlank()) {
            throw Refusal.invalid("code", "is required");
        }
        Factors.Verdict verdict = database.write(tx -> factors.judge(tx, actor, code));
        if (verdict == Factors.Verdict.LOCKED) {
            throw database.read(tx -> factors.locked(tx, actor.id()));
        }
        if (!verdict.isRight()) {
            throw Refusal.invalid("code", "is not right");
        }
    }
}
