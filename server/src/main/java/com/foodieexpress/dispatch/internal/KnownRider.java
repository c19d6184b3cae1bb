package com.foodieexpress.dispatch.internal;

import com.foodieexpress.identity.Accounts;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Checks that a rider named by an admin can be given work.
@ApplicationScoped
class KnownRider {

    private final Accounts accounts;
    private final RiderStore riders;
    private final Database database;

    KnownRider(Accounts accounts, RiderStore riders, Database database) {
        this.accounts = accounts;
        this.riders = riders;
        this.database = database;
    }

    /// Refuses naming `riderId` when there is no such approved rider, and `dispatch.rider-offline` (409) when they are
    /// not at work.
    void require(UUID riderId) {
        boolean approved = accounts.listByIds(List.of(riderId)).stream()
                .anyMatch(account -> account.role() == Role.RIDER && account.approved());
        if (!approved) {
            throw Refusal.invalid("riderId", "is not an approved rider");
        }
        boolean working = database.read(tx -> riders.find(tx, riderId))
                .map(rider -> rider.status() == RiderStore.Status.ONLINE)
                .orElse(false);
        if (!working) {
            throw Refusal.conflict("dispatch.rider-offline", "The rider is not online");
        }
    }
}
