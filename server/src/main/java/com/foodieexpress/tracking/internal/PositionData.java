package com.foodieexpress.tracking.internal;

import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.events.EventTail;
import com.foodieexpress.platform.events.StoredEvent;
import com.foodieexpress.platform.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Where a rider was. The export counts the fixes (each can be read at `/riders/{id}/history`, as long as
/// they are kept); an erasure deletes them, and every node forgets the marker.
@ApplicationScoped
class PositionData implements PersonalData, EventTail {

    record FixesJson(long fixes, Instant from, Instant to) {}

    private final FixStore store;
    private final Positions positions;
    private final MarkerCheckpoint checkpoint;

    PositionData(FixStore store, Positions positions, MarkerCheckpoint checkpoint) {
        this.store = store;
        this.positions = positions;
        this.checkpoint = checkpoint;
    }

    @Override
    public String section() {
        return "positions";
    }

    @Override
    public Optional<Object> export(Tx tx, UUID person) {
        return store.summary(tx, person).map(found -> found);
    }

    @Override
    public void erase(Tx tx, UUID person) {
        store.deleteOf(tx, person);
        tx.afterCommit(() -> forget(person));
    }

    @Override
    public void follow(List<StoredEvent> batch) {
        for (StoredEvent event : batch) {
            if (event.type().equals("subject.erased")) {
                forget(event.entityId());
            }
        }
    }

    private void forget(UUID person) {
        positions.forget(person);
        checkpoint.forget(person);
    }
}
