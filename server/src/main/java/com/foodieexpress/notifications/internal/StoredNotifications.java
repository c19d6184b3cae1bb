package com.foodieexpress.notifications.internal;

import com.foodieexpress.notifications.Notifications;
import com.foodieexpress.platform.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class StoredNotifications implements Notifications {

    private final Database database;
    private final NotificationStore store = new NotificationStore();

    StoredNotifications(Database database) {
        this.database = database;
    }

    @Override
    public List<Told> aboutOrder(UUID orderId, int limit) {
        return database.read(tx -> store.listOfOrder(tx, orderId, limit)).stream()
                .map(each -> new Told(each.recipientId(), each.titleKey(), each.title(), each.body(), each.createdAt()))
                .toList();
    }
}
