package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Forgets an address; the latest remaining one becomes the default if that was it.
@ApplicationScoped
class RemoveAddress {

    private final Database database;
    private final AccountStore accounts = new AccountStore();
    private final AddressStore addresses;

    RemoveAddress(Database database, AddressStore addresses) {
        this.addresses = addresses;
        this.database = database;
    }

    void remove(UUID accountId, UUID addressId) {
        database.run(tx -> {
            accounts.lock(tx, accountId);
            if (!addresses.delete(tx, accountId, addressId)) {
                throw Refusal.notFound("identity.unknown-address", "There is no such address, or it is not yours");
            }
            addresses.ensureDefault(tx, accountId);
        });
    }
}
