package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.audit.AuditAction;
import com.foodieexpress.platform.audit.AuditEntry;
import com.foodieexpress.platform.audit.AuditTrail;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/// Changes what a person tells of themself.
@ApplicationScoped
class UpdateProfile {

    private final Database database;
    private final Phones phones;
    private final Details details;
    private final AuditTrail trail;
    private final WallClock clock;
    private final AccountStore accounts = new AccountStore();
    private final PhoneStore proven = new PhoneStore();

    UpdateProfile(Database database, Phones phones, Details details, AuditTrail trail, WallClock clock) {
        this.database = database;
        this.phones = phones;
        this.details = details;
        this.trail = trail;
        this.clock = clock;
    }

    AccountRow update(Actor actor, ProfileJson change) {
        return database.write(tx -> {
            accounts.lock(tx, actor.id());
            AccountRow account = accounts.find(tx, actor.id()).orElseThrow();
            String phone = phones.of(account);
            PersonDetails told = details.of(account);
            ProfileJson.Profile next = change.appliedTo(account, phone, told, clock.instant());
            boolean same = Objects.equals(next.phone(), phone);
            accounts.updateProfile(tx, account.id(), next, same && account.phoneVerified(), clock.instant());
            if (!same) {
                proven.forget(tx, account.id());
                phones.set(tx, account.id(), next.phone());
            }
            if (!next.details().equals(told)) {
                details.set(tx, account.id(), next.details());
            }
            // Which contacts changed counts for who looks into a stolen account; what they are is nobody's business.
            trail.append(
                    tx,
                    AuditEntry.of(actor, AuditAction.ACCOUNT_UPDATE)
                            .on("account", account.id())
                            .with("phone", same ? null : true));
            return accounts.find(tx, account.id()).orElseThrow();
        });
    }
}
