package com.foodieexpress.notifications.internal;

import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.events.EventLog;
import com.foodieexpress.platform.events.NewEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Lays a notification into a person's inbox and tells their open screens.
@ApplicationScoped
class TellPerson {

    /// The event data: what the screens of one person may see, nothing of another's.
    record CreatedData(NotificationJson notification, int unread) {}

    private final EventLog log;
    private final NotificationStore store = new NotificationStore();

    TellPerson(EventLog log) {
        this.log = log;
    }

    /// Does nothing when the person was told already.
    void tell(Tx tx, Notification notification) {
        if (!store.insert(tx, notification)) {
            return;
        }
        int unread = store.addUnread(tx, notification.recipientId());
        log.append(
                tx,
                new NewEvent(
                        "notification.created",
                        "notification",
                        notification.id(),
                        List.of("user:" + notification.recipientId()),
                        new CreatedData(NotificationJson.of(notification), unread),
                        Actor.SYSTEM,
                        notification.createdAt()));
    }
}
