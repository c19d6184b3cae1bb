package com.foodieexpress.platform.events;

import com.foodieexpress.platform.db.Tx;
import java.util.List;

/// A named reader of the event log, run by one node at a time from the stored position on. Implemented as a bean.
///
/// The batch and the new position commit together, so what a reader writes through `tx` happens exactly once.
/// Effects outside `tx` happen at least once.
///
/// A batch that throws is read again event by event. An event that keeps failing is set aside as a [DeadLetter], with
/// all later events of its entity, and the reader goes on with other entities' events: so a reader may rely on the
/// order
/// of one entity's events, but not on having seen another entity's. See docs/decisions/0006.
public interface EventReader {

    /// Stable name; the position is stored under it.
    String name();

    /// Whether events of that type are any of its business. It is woken by those alone and shown no others; past the
    /// rest
    /// its position moves within a second. Always the same answer for the same type.
    boolean concerns(String type);

    void read(Tx tx, List<StoredEvent> batch);
}
