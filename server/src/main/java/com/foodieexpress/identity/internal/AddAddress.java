package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps an address for a person. Their first one becomes the default.
@ApplicationScoped
class AddAddress {

    private static final int MAX_ADDRESSES = 50;

    record Command(String label, String line, @Nullable String details, GeoPoint location, boolean asDefault) {}

    private final Database database;
    private final WallClock clock;
    private final AccountStore accounts = new AccountStore();
    private final AddressStore addresses;

    AddAddress(Database database, WallClock clock, AddressStore addresses) {
        this.addresses = addresses;
        this.database = database;
        this.clock = clock;
    }

    AddressStore.Address add(UUID accountId, Command command) {
        return database.write(tx -> {
            accounts.lock(tx, accountId);
            int kept = addresses.count(tx, accountId);
            if (kept >= MAX_ADDRESSES) {
                throw Refusal.conflict("identity.too-many-addresses", "Remove an address first: 50 are kept");
            }
            boolean isDefault = command.asDefault() || kept == 0;
            if (isDefault) {
                addresses.clearDefault(tx, accountId);
            }
            var address = new AddressStore.Address(
                    UuidV7.next(), command.label(), command.line(), command.details(), command.location(), isDefault);
            addresses.insert(tx, accountId, address, clock.instant());
            return address;
        });
    }
}
