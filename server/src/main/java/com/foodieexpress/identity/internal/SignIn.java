package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// Opens a session for an e-mail address and its password.
@ApplicationScoped
class SignIn {

    private final Database database;
    private final Passwords passwords;
    private final Sessions sessions;
    private final DemoMode demoMode;
    private final WallClock clock;
    private final AccountStore accounts = new AccountStore();

    SignIn(Database database, Passwords passwords, Sessions sessions, DemoMode demoMode, WallClock clock) {
        this.database = database;
        this.passwords = passwords;
        this.sessions = sessions;
        this.demoMode = demoMode;
        this.clock = clock;
    }

    /// Refuses `identity.bad-credentials` (401), the same and after the same time for an unknown address and a wrong
    /// password; `identity.role-not-held` (403) when `wanted` is not among the account's roles.
    SignedIn signIn(String email, String password, @Nullable Role wanted, ClientInfo client) {
        AccountRow account = verified(email, password);
        Role role = wanted == null ? account.roles().getFirst() : wanted;
        if (!account.roles().contains(role)) {
            throw Refusal.forbidden("identity.role-not-held", "This account is no " + role.wire() + " account");
        }
        String hash = passwords.isOutdated(account.passwordHash()) ? passwords.hash(password) : account.passwordHash();
        return database.write(tx -> open(tx, account, hash, role, client));
    }

    private AccountRow verified(String email, String password) {
        AccountRow account = database.read(tx -> accounts.findByEmail(tx, Contacts.email(email)))
                .filter(demoMode::admits)
                .orElse(null);
        boolean right = password.length() <= PasswordRules.MAX_LENGTH
                && (account == null
                        ? passwords.matchesNobody(password)
                        : passwords.matches(password, account.passwordHash()));
        if (account == null || !right) {
            throw badCredentials();
        }
        return account;
    }

    private SignedIn open(Tx tx, AccountRow account, String hash, Role role, ClientInfo client) {
        // A password changed since it was compared must not open a session.
        if (!accounts.replacePassword(tx, account.id(), account.passwordHash(), hash)) {
            throw badCredentials();
        }
        accounts.signedIn(tx, account.id(), clock.instant());
        AccountRow fresh = accounts.find(tx, account.id()).orElseThrow();
        return new SignedIn(fresh, role, sessions.open(tx, fresh, role, client));
    }

    private static Refusal badCredentials() {
        return Refusal.unauthenticated("identity.bad-credentials", "E-mail address or password is wrong");
    }
}
