package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Ends sessions at their owner's wish. Ending what has ended changes nothing.
@ApplicationScoped
class SignOut {

    private final Database database;
    private final Sessions sessions;
    private final SessionStore store = new SessionStore();

    SignOut(Database database, Sessions sessions) {
        this.database = database;
        this.sessions = sessions;
    }

    /// Ends the session of the access token, and that of the refresh token if one is given and theirs.
    void here(Actor actor, @Nullable String refresh) {
        database.run(tx -> {
            end(tx, actor, actor.sessionId());
            if (refresh != null) {
                store.findFamilyOf(tx, RefreshSecret.hash(refresh)).ifPresent(family -> end(tx, actor, family));
            }
        });
    }

    /// Ends one of the actor's sessions. Refuses with `identity.unknown-session` (404).
    void there(Actor actor, UUID session) {
        database.run(tx -> {
            if (!sessions.revoke(tx, actor.id(), session, null, "signed-out-from-afar", actor)) {
                throw Refusal.notFound("identity.unknown-session", "There is no such session, or it has ended");
            }
        });
    }

    /// Ends all sessions of the actor but the present one.
    void elsewhere(Actor actor) {
        database.run(tx -> sessions.revoke(tx, actor.id(), null, actor.sessionId(), "signed-out-from-afar", actor));
    }

    void everywhere(Actor actor) {
        database.run(tx -> sessions.revoke(tx, actor.id(), null, null, "signed-out-everywhere", actor));
    }

    private void end(Tx tx, Actor actor, @Nullable UUID session) {
        if (session != null) {
            sessions.revoke(tx, actor.id(), session, null, "signed-out", actor);
        }
    }
}
