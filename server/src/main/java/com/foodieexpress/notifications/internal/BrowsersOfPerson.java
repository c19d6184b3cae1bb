package com.foodieexpress.notifications.internal;

import com.foodieexpress.notifications.internal.PushSubscriptionResource.SubscriptionJson;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The browsers in which a person wanted to be told.
@ApplicationScoped
class BrowsersOfPerson implements PersonalData {

    private final PushSubscriptionStore browsers = new PushSubscriptionStore();

    @Override
    public String section() {
        return "pushSubscriptions";
    }

    @Override
    public Optional<Object> export(Tx tx, UUID person) {
        List<SubscriptionJson> all =
                browsers.listOf(tx, person).stream().map(SubscriptionJson::of).toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    @Override
    public void erase(Tx tx, UUID person) {
        browsers.deleteOf(tx, person);
    }
}
