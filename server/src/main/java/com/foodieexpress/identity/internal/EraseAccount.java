package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.audit.AuditAction;
import com.foodieexpress.platform.audit.AuditEntry;
import com.foodieexpress.platform.audit.AuditTrail;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.privacy.PersonalData;
import com.foodieexpress.platform.vault.FieldVault;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Forgets a person in one transaction: every feature leaves tombstones, the data key is destroyed, all sessions end.
/// What the books and the event log hold of them stays, without a name. Erasing twice changes nothing.
@ApplicationScoped
class EraseAccount {

    private final Database database;
    private final Passwords passwords;
    private final Sessions sessions;
    private final StepUp stepUp;
    private final FieldVault vault;
    private final AuditTrail trail;
    private final List<PersonalData> features;
    private final AccountStore accounts = new AccountStore();
    private final ErasureStore erasures = new ErasureStore();

    EraseAccount(
            Database database,
            Passwords passwords,
            Sessions sessions,
            StepUp stepUp,
            FieldVault vault,
            AuditTrail trail,
            @All List<PersonalData> features) {
        this.database = database;
        this.passwords = passwords;
        this.sessions = sessions;
        this.stepUp = stepUp;
        this.vault = vault;
        this.trail = trail;
        this.features = features;
    }

    /// The person's own wish. Refuses naming `password` or, where there is a second factor, `code`; and with what
    /// [#erase] refuses.
    void eraseOwn(Actor actor, String password, @Nullable String code) {
        AccountRow account = database.read(tx -> accounts.find(tx, actor.id())).orElseThrow();
        if (password.length() > PasswordRules.MAX_LENGTH || !passwords.matches(password, account.passwordHash())) {
            throw Refusal.invalid("password", "is not your password");
        }
        stepUp.requireCode(actor, code);
        erase(actor.id(), actor);
    }

    /// Refuses `identity.unknown-account` (404); 409 `identity.demo-account`, `identity.administrator`,
    /// `ordering.open-orders`, `dispatch.on-duty`.
    void erase(UUID person, Actor actor) {
        // Takes its time, so not while rows are locked.
        String nobodys = passwords.hash(RefreshSecret.next());
        database.run(tx -> {
            if (!accounts.lock(tx, person)) {
                throw Refusal.notFound("identity.unknown-account", "There is no such account");
            }
            if (!vault.isErased(tx, person)) {
                forget(tx, person, nobodys, actor);
            }
        });
    }

    private void forget(Tx tx, UUID person, String nobodys, Actor actor) {
        features.forEach(feature -> feature.requireErasable(tx, person));
        sessions.revoke(tx, person, null, null, "account-erased", actor);
        features.forEach(feature -> feature.erase(tx, person));
        erasures.tombstone(tx, person, nobodys);
        vault.destroy(tx, person, actor);
        trail.append(tx, AuditEntry.of(actor, AuditAction.ACCOUNT_ERASE).on("account", person));
    }
}
