package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.events.EventLog;
import com.foodieexpress.platform.events.NewEvent;
import com.foodieexpress.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Tells what happens to accounts. No personal data: who wants a name asks for it.
@ApplicationScoped
class AccountEvents {

    private final EventLog log;
    private final BusinessClock clock;
    private final SecurityEvents audit;

    AccountEvents(EventLog log, BusinessClock clock, SecurityEvents audit) {
        this.log = log;
        this.clock = clock;
        this.audit = audit;
    }

    void registered(Tx tx, UUID accountId, Role role, Actor actor) {
        append(tx, "account.registered", accountId, role, actor);
        audit.registered(tx, accountId, role, actor);
    }

    void approved(Tx tx, UUID accountId, Role role, Actor actor) {
        append(tx, "account.approved", accountId, role, actor);
    }

    private void append(Tx tx, String type, UUID accountId, Role role, Actor actor) {
        var data = Map.of("accountId", accountId, "role", role);
        log.append(tx, new NewEvent(type, "account", accountId, List.of(), data, actor, clock.instant()));
    }
}
