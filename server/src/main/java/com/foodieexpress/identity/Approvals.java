package com.foodieexpress.identity;

import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Tx;
import java.util.UUID;

/// Takes back the right to trade, for the feature that looks after people's papers. Giving it is an administrator's
/// act.
public interface Approvals {

    /// Locks the account, before anything of its papers is locked: in the order in which it is approved.
    void hold(Tx tx, UUID accountId);

    /// Everywhere within a second: a rider goes offline, a restaurant takes no more orders. Does nothing when the role
    /// waits for approval anyway.
    void withdraw(Tx tx, UUID accountId, Role role, Actor actor);
}
