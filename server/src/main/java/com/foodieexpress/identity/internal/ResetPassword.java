package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.messages.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/// Sets a new password for somebody who proved with a code that they are reached at the account's address, and signs
/// every device out.
@ApplicationScoped
class ResetPassword {

    private final Database database;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Codes codes;
    private final DemoMode demoMode;
    private final AccountStore accounts = new AccountStore();
    private final PhoneStore proofs = new PhoneStore();
    private final PasskeyStore passkeys = new PasskeyStore();

    ResetPassword(Database database, Passwords passwords, Sessions sessions, Codes codes, DemoMode demoMode) {
        this.database = database;
        this.passwords = passwords;
        this.sessions = sessions;
        this.codes = codes;
        this.demoMode = demoMode;
    }

    static final Set<CodePurpose> PURPOSES = EnumSet.of(CodePurpose.PASSWORD_RESET, CodePurpose.ADMIN_RESET);

    private record Proven(AccountRow account, Channel channel) {}

    /// Refuses what [Codes] refuses, a password against the rules naming `newPassword` (the code is then unspent), and
    /// `identity.demo-account` (409).
    void reset(UUID challengeId, String code, String wanted) {
        requireFit(wanted, "");
        Proven proven =
                codes.redeem(challengeId, PURPOSES, null, code, (tx, challenge) -> prove(tx, challenge, wanted));
        // Hashing is dear, so only after a code that was right, and not while its row is locked.
        String hash = passwords.hash(wanted);
        database.run(tx -> set(tx, proven, hash));
    }

    /// Like [#reset(UUID, String, String)] for the newest code of an address. How many tries are left is not told,
    /// since
    /// not everybody who asks was the one to whom a code was sent.
    void reset(Destination destination, String code, String wanted) {
        requireFit(wanted, "");
        try {
            reset(codes.newest(destination, PURPOSES), code, wanted);
        } catch (CodeNotValid wrong) {
            throw new CodeNotValid(0);
        }
    }

    private Proven prove(Tx tx, Challenge challenge, String wanted) {
        UUID id = challenge.accountId();
        AccountRow account = (id == null ? null : accounts.find(tx, id).orElse(null));
        if (account == null || !demoMode.admits(account)) {
            throw new CodeNotValid(0);
        }
        if (account.demo()) {
            throw Refusal.conflict("identity.demo-account", "The password of a demo account stays as it is");
        }
        requireFit(wanted, account.email());
        return new Proven(account, challenge.channel());
    }

    private void set(Tx tx, Proven proven, String hash) {
        AccountRow account = proven.account();
        if (!accounts.replacePassword(tx, account.id(), account.passwordHash(), hash)) {
            throw Refusal.conflict("identity.password-changed", "The password was changed just now; start again");
        }
        if (proven.channel() == Channel.EMAIL && !account.emailVerified()) {
            // Whoever signed up with this address before its owner came has no way back in.
            proofs.forget(tx, account.id());
            passkeys.deleteOf(tx, account.id());
            accounts.verify(tx, account.id(), true, false);
        }
        sessions.revoke(tx, account.id(), null, null, "password-reset", Actor.SYSTEM);
    }

    private static void requireFit(String wanted, String email) {
        String objection = PasswordRules.objection(wanted, email);
        if (objection != null) {
            throw Refusal.invalid("newPassword", objection);
        }
    }
}
