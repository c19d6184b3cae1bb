package com.foodieexpress.dispatch.internal;

import com.foodieexpress.live.Live;
import com.foodieexpress.platform.events.EventTail;
import com.foodieexpress.platform.events.StoredEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Takes riders who went home off the operator's map.
@ApplicationScoped
class RidersOff implements EventTail {

    private final Live live;

    RidersOff(Live live) {
        this.live = live;
    }

    @Override
    public void follow(List<StoredEvent> batch) {
        for (StoredEvent event : batch) {
            if (event.type().equals("rider.offline")) {
                live.gone("fleet", event.entityId());
            }
        }
    }
}
