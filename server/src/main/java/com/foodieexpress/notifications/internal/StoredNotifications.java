package com.foodieexpress.notifications.internal;

import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.notifications.Notifications;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class StoredNotifications implements Notifications {

    private final Database database;
    private final TellPerson tellPerson;
    private final NotificationStore store = new NotificationStore();

    StoredNotifications(Database database, TellPerson tellPerson) {
        this.database = database;
        this.tellPerson = tellPerson;
    }

    @Override
    public List<Told> aboutOrder(UUID orderId, int limit) {
        return database.read(tx -> store.listOfOrder(tx, orderId, limit)).stream()
                .map(each -> new Told(each.recipientId(), each.titleKey(), each.title(), each.body(), each.createdAt()))
                .toList();
    }

    @Override
    public void tell(Tx tx, Note note) {
        tellPerson.tell(
                tx,
                new Notification(
                        UuidV7.next(),
                        note.recipientId(),
                        note.cause(),
                        note.titleKey(),
                        "system",
                        note.title(),
                        note.body(),
                        note.args(),
                        null,
                        note.at(),
                        null));
    }
}
