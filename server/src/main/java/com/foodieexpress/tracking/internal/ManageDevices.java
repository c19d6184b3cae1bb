package com.foodieexpress.tracking.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// A rider's trackers: let in, listed, shut out.
@ApplicationScoped
class ManageDevices {

    private static final int MOST = 10;

    private final Database database;
    private final DeviceStore store;
    private final WallClock clock;

    ManageDevices(Database database, DeviceStore store, WallClock clock) {
        this.database = database;
        this.store = store;
        this.clock = clock;
    }

    /// The token is shown this once.
    record Admitted(Device device, String token) {}

    Admitted admit(UUID riderId, String name) {
        String token = DeviceToken.mint();
        var device = new Device(UuidV7.next(), riderId, name, clock.instant(), null);
        database.run(tx -> {
            if (store.listOf(tx, riderId).size() >= MOST) {
                throw Refusal.conflict("tracking.too-many-devices", "Remove a tracker before you add another");
            }
            store.insert(tx, device, DeviceToken.hash(token));
        });
        return new Admitted(device, token);
    }

    List<Device> listOf(UUID riderId) {
        return database.read(tx -> store.listOf(tx, riderId));
    }

    /// Counts at once: trackers are looked up with each fix. Refuses `tracking.unknown-device` (404).
    void revoke(UUID riderId, UUID deviceId) {
        if (!database.write(tx -> store.delete(tx, riderId, deviceId))) {
            throw Refusal.notFound("tracking.unknown-device", "You have no such tracker");
        }
    }
}
