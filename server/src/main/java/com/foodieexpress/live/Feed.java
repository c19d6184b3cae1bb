package com.foodieexpress.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.platform.access.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where the events of a channel come from that are not in the event log, and of which each listener
/// takes a part.
///
/// A feed numbers what happens, alike on every node, and tells it in that order by [Live#tell]. Called on
/// virtual threads.
public interface Feed {

    /// A place in the feed. Offsets of different epochs cannot be compared.
    record Mark(String epoch, long offset) {}

    /// What listeners of one part are told. `data` becomes JSON.
    record Told(long offset, String type, Instant at, Object data) {}

    /// The part that a subscriber's `params` ask for. Listeners of equal parts share their frames.
    /// Refuses (400) params that name none.
    Object part(@Nullable JsonNode params);

    /// How far the feed has come. Asked for a listener who is there already: whatever comes later is told
    /// to it.
    Mark mark();

    /// Everything of the part behind the offset, up to the mark; empty when not all of it can be told.
    Optional<List<Told>> between(long offset, Mark mark, Object part, Actor actor);
}
