package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.audit.AuditAction;
import com.foodieexpress.platform.audit.AuditEntry;
import com.foodieexpress.platform.audit.AuditTrail;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happens to accounts and sessions, as the audit trail tells it.
@ApplicationScoped
class SecurityEvents {

    private final AuditTrail trail;
    private final Database database;

    SecurityEvents(AuditTrail trail, Database database) {
        this.trail = trail;
        this.database = database;
    }

    void registered(Tx tx, UUID accountId, Role role, Actor actor) {
        trail.append(
                tx,
                AuditEntry.of(actor, AuditAction.ACCOUNT_REGISTER)
                        .on("account", accountId)
                        .with("role", role));
    }

    void opened(Tx tx, UUID accountId, SessionStore.Family session) {
        var actor = new Actor(accountId, session.role(), session.id(), false);
        trail.append(
                tx,
                AuditEntry.of(actor, AuditAction.SESSION_OPEN)
                        .on("session", session.id())
                        .with("app", session.app()));
    }

    /// Nobody was let in. In a transaction of its own: nothing else was done. `accountId` is null for an address that
    /// no
    /// account has; the address itself is not written.
    void notOpened(@Nullable UUID accountId, String code) {
        database.run(tx -> trail.append(
                tx,
                AuditEntry.of(Actor.ANONYMOUS, AuditAction.SESSION_OPEN)
                        .on("account", accountId)
                        .with("code", code)
                        .refused()));
    }

    /// Somebody tries passwords without end. `accountId` is null for an address that no account has.
    void triedTooOften(@Nullable UUID accountId) {
        database.run(tx -> trail.append(
                tx,
                AuditEntry.of(Actor.ANONYMOUS, AuditAction.LIMIT_REACH)
                        .on("account", accountId)
                        .with("limit", "tries")
                        .refused()));
    }

    /// Sessions ended for one of the reasons that are acts of their own. Other reasons are told by the act that ends
    /// them.
    void ended(Tx tx, UUID accountId, @Nullable UUID only, String reason, Actor actor) {
        @Nullable
        AuditEntry entry = switch (reason) {
            case "signed-out" -> AuditEntry.of(actor, AuditAction.SESSION_CLOSE).on("session", only);
            case "signed-out-from-afar" ->
                AuditEntry.of(actor, AuditAction.SESSION_CLOSE)
                        .on(only == null ? "account" : "session", only == null ? accountId : only)
                        .with("from", "another-session");
            case "signed-out-everywhere" ->
                AuditEntry.of(actor, AuditAction.SESSION_CLOSE_ALL).on("account", accountId);
            case "refresh-reused" ->
                AuditEntry.of(actor, AuditAction.SESSION_REUSE)
                        .on("session", only)
                        .with("account", accountId)
                        .refused();
            case "password-changed" ->
                AuditEntry.of(actor, AuditAction.PASSWORD_CHANGE).on("account", accountId);
            case "password-reset" ->
                AuditEntry.of(actor, AuditAction.PASSWORD_RESET).on("account", accountId);
            default -> null;
        };
        if (entry != null) {
            trail.append(tx, entry);
        }
    }
}
