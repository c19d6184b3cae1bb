package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.audit.AuditAction;
import com.foodieexpress.platform.audit.AuditEntry;
import com.foodieexpress.platform.audit.AuditTrail;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/// A person's passkeys: making one, naming and removing them.
@ApplicationScoped
class ManagePasskeys {

    private static final int MOST = 20;

    private final Database database;
    private final StepUp stepUp;
    private final Passkeys passkeys;
    private final RelyingParty party;
    private final FactorPolicy policy;
    private final Sessions sessions;
    private final AuditTrail trail;
    private final PasskeyStore store = new PasskeyStore();
    private final AccountStore accounts = new AccountStore();

    ManagePasskeys(
            Database database,
            StepUp stepUp,
            Passkeys passkeys,
            RelyingParty party,
            FactorPolicy policy,
            Sessions sessions,
            AuditTrail trail) {
        this.database = database;
        this.stepUp = stepUp;
        this.passkeys = passkeys;
        this.party = party;
        this.policy = policy;
        this.sessions = sessions;
        this.trail = trail;
    }

    List<Passkey> list(Actor actor) {
        return database.read(tx -> store.listOf(tx, actor.id()));
    }

    /// What the browser is to ask its device for. Refuses as [StepUp#require] does, and `identity.too-many-passkeys`
    /// (409).
    PasskeyJson.Creation begin(Actor actor, String password, @Nullable String code) {
        stepUp.require(actor, password, code);
        return database.write(tx -> {
            List<Passkey> held = store.listOf(tx, actor.id());
            if (held.size() >= MOST) {
                throw Refusal.conflict("identity.too-many-passkeys", "Remove a passkey first");
            }
            AccountRow account = accounts.find(tx, actor.id()).orElseThrow();
            String challenge = passkeys.challenge(tx, Passkey.Purpose.REGISTER, actor.id());
            return PasskeyJson.Creation.of(party.id(), account, challenge, held);
        });
    }

    /// Other sessions end, as with every new way in. Refuses naming `credential`; `identity.passkey-exists` (409).
    Passkey add(Actor actor, PasskeyJson.Attestation answer, String name) {
        try {
            return database.write(tx -> {
                Passkey key = passkeys.made(tx, actor.id(), answer, name);
                store.insert(tx, key);
                sessions.revoke(tx, actor.id(), null, actor.sessionId(), "factor-enrolled", actor);
                trail.append(
                        tx,
                        AuditEntry.of(actor, AuditAction.FACTOR_ENROL)
                                .on("account", actor.id())
                                .with("passkey", key.id()));
                return key;
            });
        } catch (JdbiException e) {
            if (Violations.isUnique(e, "passkey_credential")) {
                throw Refusal.conflict("identity.passkey-exists", "This passkey is set up already");
            }
            throw e;
        }
    }

    Passkey rename(Actor actor, UUID id, String name) {
        return database.write(tx -> {
            if (!store.rename(tx, actor.id(), id, name)) {
                throw unknown();
            }
            return store.listOf(tx, actor.id()).stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .orElseThrow(ManagePasskeys::unknown);
        });
    }

    /// Refuses as [StepUp#require] does; `identity.factor-required` (409) for the only factor of who must have one.
    void remove(Actor actor, UUID id, String password, @Nullable String code) {
        List<Passkey> held = list(actor);
        if (held.stream().noneMatch(each -> each.id().equals(id))) {
            throw unknown();
        }
        stepUp.require(actor, password, code);
        database.run(tx -> {
            AccountRow account = accounts.find(tx, actor.id()).orElseThrow();
            if (!store.delete(tx, actor.id(), id)) {
                throw unknown();
            }
            if (policy.isRequired(account) && !policy.isEnrolled(tx, actor.id()) && !store.hasAny(tx, actor.id())) {
                throw Refusal.conflict("identity.factor-required", "Administrators must have a second factor here");
            }
            trail.append(
                    tx,
                    AuditEntry.of(actor, AuditAction.FACTOR_REMOVE)
                            .on("account", actor.id())
                            .with("passkey", id));
        });
    }

    private static Refusal unknown() {
        return Refusal.notFound("identity.unknown-passkey", "There is no such passkey");
    }
}
