package com.foodieexpress.identity;

import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Tx;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Has a say in whether somebody may be approved. Implemented as a bean by the feature that looks after their papers.
public interface ApprovalGate {

    /// Called in the transaction of the approval, for each role that is about to be approved; throws a refusal to stop
    /// it. `waiver` is the administrator's reason for doing without what is usually asked for, null for none.
    void approving(Tx tx, UUID accountId, Role role, @Nullable String waiver, Actor admin);
}
