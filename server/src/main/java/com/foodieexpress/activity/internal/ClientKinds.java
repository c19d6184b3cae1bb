package com.foodieexpress.activity.internal;

import com.foodieexpress.platform.calls.CallName;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/// Keeps the names that clients invent from growing without end: beyond so many the service and method of an event are
/// `client.other`. Nobody signed in may use up a part only.
@Singleton
class ClientKinds {

    private static final Logger LOG = Logger.getLogger(ClientKinds.class);
    private static final int NAMES_MAX = 2_000;
    private static final int ANONYMOUS_MAX = 500;
    private static final CallName OTHER = new CallName("client", "other");

    private final ActivityDatabase database;
    private final ActionStore store;
    private final Set<CallName> admitted = ConcurrentHashMap.newKeySet();
    private final AtomicInteger ofAnonymous = new AtomicInteger();
    private volatile boolean read;

    ClientKinds(ActivityDatabase database, ActionStore store) {
        this.database = database;
        this.store = store;
    }

    /// The action under a name there is room for.
    Action admit(Action action) {
        CallName name = action.kind().name();
        if (admitted.contains(name) || hasRoom(action)) {
            admitted.add(name);
            return action;
        }
        return action.named(new Action.Kind(Source.CLIENT, OTHER, action.kind().action()));
    }

    private boolean hasRoom(Action action) {
        readKnown();
        if (admitted.contains(action.kind().name())) {
            return true;
        }
        return admitted.size() < NAMES_MAX
                && (action.userId() != null || ofAnonymous.incrementAndGet() <= ANONYMOUS_MAX);
    }

    /// Those of former starts and other nodes. While they cannot be read nothing can be stored either.
    private void readKnown() {
        if (!read) {
            try {
                admitted.addAll(database.read(store::clientNames));
                read = true;
            } catch (RuntimeException away) {
                LOG.debug("clients' names cannot be read now", away);
            }
        }
    }
}
