package com.foodieexpress.notifications.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Marks notifications as read, one or all. Doing it again changes nothing.
@ApplicationScoped
class MarkRead {

    private final Database database;
    private final BusinessClock clock;
    private final NotificationStore store = new NotificationStore();

    MarkRead(Database database, BusinessClock clock) {
        this.database = database;
        this.clock = clock;
    }

    void one(UUID recipientId, UUID id) {
        database.run(tx -> {
            if (!store.exists(tx, recipientId, id)) {
                throw Refusal.notFound(
                        "notifications.unknown-notification", "There is no such notification, or it is not yours");
            }
            mark(tx, recipientId, id);
        });
    }

    void all(UUID recipientId) {
        database.run(tx -> mark(tx, recipientId, null));
    }

    private void mark(Tx tx, UUID recipientId, @Nullable UUID only) {
        store.lockInbox(tx, recipientId);
        store.subtractUnread(tx, recipientId, store.markRead(tx, recipientId, only, clock.instant()));
    }
}
