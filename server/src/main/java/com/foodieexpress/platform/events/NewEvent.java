package com.foodieexpress.platform.events;

import com.foodieexpress.platform.access.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A business event about to be told.
///
/// `type` is `entity.past-tense` (`order.accepted`). `channels` are the live channels concerned (`order:…`,
/// `restaurant:…`); a channel
/// can be resumed from exactly the events that name it. `data` becomes JSON and holds no secret and no personal data
/// beyond ids and
/// what each listed channel may see after projection. `occurredAt` is business time.
public record NewEvent(
        String type,
        String entityType,
        UUID entityId,
        List<String> channels,
        Object data,
        Actor actor,
        Instant occurredAt) {

    public NewEvent {
        channels = List.copyOf(channels);
    }
}
