package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the help desk does for an account's owner: ends the sessions, takes contacts for proven.
@ApplicationScoped
class HelpAccount {

    private final Database database;
    private final AccountRights accountRights;
    private final Sessions sessions;
    private final Phones phones;
    private final CodeSecrets secrets;
    private final WallClock clock;
    private final AccountStore accounts = new AccountStore();
    private final PhoneStore proven = new PhoneStore();

    HelpAccount(
            Database database,
            AccountRights accountRights,
            Sessions sessions,
            Phones phones,
            CodeSecrets secrets,
            WallClock clock) {
        this.database = database;
        this.accountRights = accountRights;
        this.sessions = sessions;
        this.phones = phones;
        this.secrets = secrets;
        this.clock = clock;
    }

    void logOut(Actor actor, UUID accountId) {
        database.run(tx -> {
            Rights target = touchable(tx, actor, accountId, null);
            sessions.revoke(tx, target.accountId(), null, null, "signed-out-by-admin", actor);
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
