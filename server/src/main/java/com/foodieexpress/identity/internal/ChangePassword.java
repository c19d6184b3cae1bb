package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// Sets a new password and signs every other device out.
@ApplicationScoped
class ChangePassword {

    private final Database database;
    private final Passwords passwords;
    private final Sessions sessions;
    private final SignInGuard guard;
    private final StepUp stepUp;
    private final AccountStore accounts = new AccountStore();

    ChangePassword(Database database, Passwords passwords, Sessions sessions, SignInGuard guard, StepUp stepUp) {
        this.database = database;
        this.passwords = passwords;
        this.sessions = sessions;
        this.guard = guard;
        this.stepUp = stepUp;
    }

    /// Refuses naming `old_password`, `new_password` or, where there is a second factor, `code`;
    /// `identity.demo-account` (409), whose password is public.
    void change(Actor actor, String old, String wanted, @Nullable String code) {
        AccountRow account = database.read(tx -> accounts.find(tx, actor.id())).orElseThrow();
        if (account.demo()) {
            throw Refusal.conflict("identity.demo-account", "The password of a demo account stays as it is");
        }
        SignInGuard.Try attempt = guard.begin(account.email(), account.id());
        if (!passwords.prove(attempt, account, old)) {
            throw wrongPassword();
        }
        String objection = PasswordRules.objection(
                wanted, account.email(), account.firstName(), account.lastName(), account.businessName());
        if (objection != null) {
            throw Refusal.invalid("new_password", objection);
        }
        stepUp.requireCode(actor, code);
        String hash = passwords.hash(wanted);
        database.run(tx -> {
            if (!accounts.replacePassword(tx, account.id(), account.passwordHash(), hash)) {
                throw wrongPassword();
            }
            attempt.right(tx, account.id());
            sessions.revoke(tx, account.id(), null, actor.sessionId(), "password-changed", actor);
        });
    }

    private static Refusal wrongPassword() {
        return Refusal.invalid("old_password", "is not your password");
    }
}
