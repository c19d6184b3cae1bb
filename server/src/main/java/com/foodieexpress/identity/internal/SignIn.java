package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Opens a session for an e-mail address and its password, or asks for the second step.
@ApplicationScoped
class SignIn {

    private final Database database;
    private final Passwords passwords;
    private final OpenSession openSession;
    private final Codes codes;
    private final DemoMode demoMode;
    private final SignInGuard guard;
    private final SecurityEvents audit;
    private final AccountStore accounts = new AccountStore();

    SignIn(
            Database database,
            Passwords passwords,
            OpenSession openSession,
            Codes codes,
            DemoMode demoMode,
            SignInGuard guard,
            SecurityEvents audit) {
        this.database = database;
        this.passwords = passwords;
        this.openSession = openSession;
        this.codes = codes;
        this.demoMode = demoMode;
        this.guard = guard;
        this.audit = audit;
    }

    /// Refuses `identity.bad-credentials` (401), the same and after the same time for an unknown address and a
    /// wrong password; `identity.too-many-tries` (429), also the same; `identity.role-not-held` (403) when `wanted`
    /// is not among the account's roles.
    SignInOutcome signIn(String email, String password, @Nullable Role wanted, ClientInfo client) {
        AccountRow account = database.read(tx -> accounts.findByEmail(tx, Contacts.email(email)))
                .filter(demoMode::admits)
                .orElse(null);
        SignInGuard.Try attempt = guard.begin(Contacts.email(email), account == null ? null : account.id());
        if (!passwords.prove(attempt, account, password) || account == null) {
            throw told(account, badCredentials());
        }
        Role role = wanted == null ? account.roles().getFirst() : wanted;
        if (!account.roles().contains(role)) {
            throw told(account, roleNotHeld(role));
        }
        String hash = passwords.isOutdated(account.passwordHash()) ? passwords.hash(password) : account.passwordHash();
        try {
            return database.write(tx -> {
                SignInOutcome outcome = open(tx, account, hash, role, client);
                attempt.right(tx, account.id());
                return outcome;
            });
        } catch (Refusal refusal) {
            throw told(account, refusal);
        }
    }

    /// Opens a session, or asks for the second step, for somebody who proved to be that account with a one-time
    /// code. Refuses `identity.role-not-held` (403), and `identity.code-not-valid` (400) for an account that may
    /// not enter.
    SignInOutcome byCode(Tx tx, UUID accountId, @Nullable Role wanted, ClientInfo client) {
        AccountRow account =
                accounts.find(tx, accountId).filter(demoMode::admits).orElseThrow(() -> new CodeNotValid(0));
        Role role = wanted == null ? account.roles().getFirst() : wanted;
        if (!account.roles().contains(role)) {
            throw roleNotHeld(role);
        }
        return openSession.open(tx, account, role, client);
    }

    /// The same work for an account and for none.
    private Refusal told(@Nullable AccountRow account, Refusal refusal) {
        audit.notOpened(account == null ? null : account.id(), refusal.code());
        return refusal;
    }

    private SignInOutcome open(Tx tx, AccountRow account, String hash, Role role, ClientInfo client) {
        // A password changed since it was compared must not open a session.
        if (!accounts.replacePassword(tx, account.id(), account.passwordHash(), hash)) {
            throw badCredentials();
        }
        codes.forgetFailures(tx, account.id());
        return openSession.open(tx, accounts.find(tx, account.id()).orElseThrow(), role, client);
    }

    static Refusal roleNotHeld(Role role) {
        return Refusal.forbidden("identity.role-not-held", "This account is no " + role.wire() + " account");
    }

    private static Refusal badCredentials() {
        return new BadCredentials();
    }
}
