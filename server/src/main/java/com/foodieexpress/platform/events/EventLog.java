package com.foodieexpress.platform.events;

import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.json.Json;
import com.foodieexpress.platform.time.WallClock;
import com.foodieexpress.platform.traces.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The event log, which is the outbox: append inside the transaction of the change, read in commit-safe order.
///
/// See docs/decisions/0002 for how offsets are given. Thread-safe.
@ApplicationScoped
public class EventLog {

    private final Database database;
    private final EventStore store = new EventStore();
    private final WallClock wallClock;
    private final EventPump pump;

    public EventLog(Database database, WallClock wallClock, EventPump pump) {
        this.database = database;
        this.wallClock = wallClock;
        this.pump = pump;
    }

    /// Writes the event with the change. Call it after the entity's row is locked or updated, so that the order of
    /// events follows the order of changes.
    public void append(Tx tx, NewEvent event) {
        store.insert(tx, UuidV7.next(), event, Json.write(event.data()), wallClock.instant(), Traces.place());
        tx.afterCommit(pump::wake);
    }

    /// Events of one channel after an offset, oldest first, at most `limit`.
    public List<StoredEvent> ofChannel(String channel, long afterOffset, int limit) {
        return database.read(tx -> store.ofChannel(tx, channel, afterOffset, limit));
    }

    /// All events of one entity, oldest first.
    public List<StoredEvent> ofEntity(Tx tx, java.util.UUID entityId, int limit) {
        return store.ofEntity(tx, entityId, limit);
    }

    /// Takes a member out of the events of one entity: a text a person wrote, a place they were at. For erasures only;
    /// what happened, when and in which order stays as it was told.
    public void forget(Tx tx, java.util.UUID entityId, String member) {
        store.forget(tx, entityId, member);
    }

    /// The highest offset given so far, 0 for an empty log. Read it before a snapshot, never after.
    public long head(Tx tx) {
        return store.head(tx);
    }

    /// When the oldest event was written that has no offset yet or that this node's tails have not been fed; empty when
    /// there is none.
    public Optional<Instant> oldestWaiting(Tx tx) {
        return store.oldestWaiting(tx, pump.followed());
    }

    /// Names the database cluster: offsets of different epochs cannot be compared.
    public String epoch() {
        return pump.epoch();
    }
}
