package com.foodieexpress.dispatch;

import static org.awaitility.Awaitility.await;

import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.time.BusinessClock;
import io.quarkus.arc.Arc;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Puts a delivery into a parallel round of any size, which the search itself would only do after many declines.
public final class OffersForTests {

    private OffersForTests() {}

    /// Answers the offers' ids in the order of the riders.
    public static List<String> sendToAll(String orderId, List<String> riders) {
        Database database = Arc.container().instance(Database.class).get();
        BusinessClock clock = Arc.container().instance(BusinessClock.class).get();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> searching(database, orderId).isPresent());
        UUID delivery = searching(database, orderId).orElseThrow();
        Instant now = clock.instant();
        return database.write(tx -> riders.stream()
                .map(rider -> {
                    UUID id = UuidV7.next();
                    tx.update("""
                                    insert into dispatch.offer (id, delivery_id, rider_id, state, metres, seconds, sent_at, expires_at)
                                    values (:id, :delivery, :rider, 'SENT', 100, 60, :now, :expires)""")
                            .bind("id", id)
                            .bind("delivery", delivery)
                            .bind("rider", UUID.fromString(rider))
                            .bind("now", now)
                            .bind("expires", now.plusSeconds(300))
                            .execute();
                    return id.toString();
                })
                .toList());
    }

    /// Ends the work of every rider whom another test left online: the search would ask them first and wait.
    static void nobodyElseAtWork() {
        Database database = Arc.container().instance(Database.class).get();
        database.run(tx -> tx.update("update dispatch.rider set status = 'OFFLINE' where status = 'ONLINE'")
                .execute());
    }

    /// The delivery of an accepted order, once there is one.
    static UUID deliveryOf(String orderId) {
        Database database = Arc.container().instance(Database.class).get();
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> database.read(tx -> tx.query("select id from dispatch.delivery where order_id = :order")
                                .bind("order", UUID.fromString(orderId))
                                .mapTo(UUID.class)
                                .findOne()),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<UUID> searching(Database database, String orderId) {
        return database.read(
                tx -> tx.query("select id from dispatch.delivery where order_id = :order and state = 'SEARCHING'")
                        .bind("order", UUID.fromString(orderId))
                        .mapTo(UUID.class)
                        .findOne());
    }
}
