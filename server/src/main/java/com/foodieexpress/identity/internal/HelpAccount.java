package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the help desk does for an account's owner: ends the sessions, takes contacts for proven, makes a new password
/// necessary.
@ApplicationScoped
class HelpAccount {

    /// How long the code for a new password is valid: its reader did not ask for it, so is not waiting for it.
    static final Duration RESET_LIFE = Duration.ofHours(1);

    private final Database database;
    private final AccountRights accountRights;
    private final Sessions sessions;
    private final Phones phones;
    private final CodeSecrets secrets;
    private final Passwords passwords;
    private final Codes codes;
    private final RequestCode requestCode;
    private final WallClock clock;
    private final AccountStore accounts = new AccountStore();
    private final PhoneStore proven = new PhoneStore();
    private final PasskeyStore passkeys = new PasskeyStore();

    HelpAccount(
            Database database,
            AccountRights accountRights,
            Sessions sessions,
            Phones phones,
            CodeSecrets secrets,
            Passwords passwords,
            Codes codes,
            RequestCode requestCode,
            WallClock clock) {
        this.database = database;
        this.accountRights = accountRights;
        this.sessions = sessions;
        this.phones = phones;
        this.secrets = secrets;
        this.passwords = passwords;
        this.codes = codes;
        this.requestCode = requestCode;
        this.clock = clock;
    }

    void logOut(Actor actor, UUID accountId) {
        database.run(tx -> {
            Rights target = touchable(tx, actor, accountId, null);
            sessions.revoke(tx, target.accountId(), null, null, "signed-out-by-admin", actor);
        });
    }

    /// The former password and the passkeys open nothing any more, every session ends, and the owner is sent a code to
    /// set a new one:
    /// nobody else sees it or chooses a password. Refuses `identity.demo-account` (409) and
    /// `identity.channel-not-set-up` (503).
    void resetPassword(Actor actor, UUID accountId) {
        // Takes its time, so not while rows are locked.
        String nobodys = passwords.hash(RefreshSecret.next());
        database.run(tx -> {
            touchable(tx, actor, accountId, null);
            AccountRow account = accounts.find(tx, accountId).orElseThrow();
            if (account.demo()) {
                throw Refusal.conflict("identity.demo-account", "The password of a demo account stays as it is");
            }
            requestCode.requestFor(tx, CodePurpose.ADMIN_RESET, account, RESET_LIFE);
            accounts.replacePassword(tx, accountId, account.passwordHash(), nobodys);
            passkeys.deleteOf(tx, accountId);
            codes.forgetFailures(tx, accountId);
            sessions.revoke(tx, accountId, null, null, "password-reset-by-admin", actor);
        });
    }

    /// Doing it again changes nothing; a phone number that is not there stays unproven.
    Rights verify(Actor actor, UUID accountId, boolean email, boolean phone, @Nullable Long expected) {
        return database.write(tx -> {
            Rights before = touchable(tx, actor, accountId, expected);
            if (phone) {
                AccountRow account = accounts.find(tx, accountId).orElseThrow();
                String number = phones.of(account);
                if (number != null && !account.phoneVerified()) {
                    proven.own(tx, secrets.key(Destination.phone(number)), accountId, clock.instant());
                }
            }
            return accounts.verify(tx, accountId, email, phone) ? accountRights.changed(tx, accountId, actor) : before;
        });
    }

    private Rights touchable(Tx tx, Actor actor, UUID accountId, @Nullable Long expected) {
        Rights before = accountRights.lock(tx, accountId, expected);
        AdminRules.requireMayTouch(accountRights.ofActor(tx, actor), before);
        return before;
    }
}
