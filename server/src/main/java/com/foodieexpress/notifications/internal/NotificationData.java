package com.foodieexpress.notifications.internal;

import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What a person was told.
@ApplicationScoped
class NotificationData implements PersonalData {

    private final NotificationStore notifications = new NotificationStore();

    @Override
    public String section() {
        return "notifications";
    }

    @Override
    public Optional<Object> export(Tx tx, UUID person) {
        List<NotificationJson> all = notifications.list(tx, person, null, Integer.MAX_VALUE).stream()
                .map(NotificationJson::of)
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    @Override
    public void erase(Tx tx, UUID person) {
        notifications.deleteOf(tx, person);
    }
}
