package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.audit.AuditAction;
import com.foodieexpress.platform.audit.AuditEntry;
import com.foodieexpress.platform.audit.AuditTrail;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.messages.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The life of one-time codes, as the audit trail tells it. Neither codes nor addresses are written.
@ApplicationScoped
class CodeEvents {

    private final AuditTrail trail;

    CodeEvents(AuditTrail trail) {
        this.trail = trail;
    }

    /// A code for the account is about to leave.
    void sent(Tx tx, Challenge challenge, UUID accountId) {
        trail.append(tx, about(challenge, accountId, AuditAction.CODE_SEND));
    }

    void used(Tx tx, Challenge challenge) {
        trail.append(tx, about(challenge, challenge.accountId(), AuditAction.CODE_USE));
    }

    /// A wrong code; without an account for an address that none has.
    void refused(Tx tx, Challenge challenge, int triesLeft) {
        trail.append(
                tx,
                about(challenge, challenge.accountId(), AuditAction.CODE_USE)
                        .with("triesLeft", triesLeft)
                        .refused());
    }

    void confirmed(Tx tx, UUID accountId, Channel channel, Actor actor) {
        trail.append(
                tx,
                AuditEntry.of(actor, AuditAction.ACCOUNT_VERIFY)
                        .on("account", accountId)
                        .with("channel", channel));
    }

    private static AuditEntry about(Challenge challenge, @Nullable UUID accountId, AuditAction action) {
        return AuditEntry.of(action == AuditAction.CODE_SEND ? Actor.SYSTEM : Actor.ANONYMOUS, action)
                .on("account", accountId)
                .with("purpose", challenge.purpose())
                .with("channel", challenge.channel())
                .with("challenge", challenge.id());
    }
}
