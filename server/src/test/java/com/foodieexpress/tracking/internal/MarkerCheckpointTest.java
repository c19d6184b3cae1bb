package com.foodieexpress.tracking.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.tracking.Tracking.RiderPosition;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Markers over a restart.
@ServerTest
class MarkerCheckpointTest extends PhoneTest {

    @Inject
    Database database;

    @Inject
    FixStore store;

    @Inject
    Positions positions;

    @Inject
    MarkerCheckpoint checkpoint;

    @Test
    void aMarkerIsSavedSoonAfterItMoved() {
        send(1, 2, 3);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> saved().map(RiderPosition::recordedAt).equals(Optional.of(recordedAt(3))));
    }

    @Test
    void aMarkerThatACrashKeptFromBeingSavedIsFoundAmongTheFixes() {
        start = clock.instant().minus(Duration.ofSeconds(5));
        send(1, 2, 3);
        await().atMost(Duration.ofSeconds(10)).until(() -> saved().isPresent());
        database.run(tx -> store.deleteLatest(tx, List.of(rider.id())));
        positions.forget(rider.id());
        checkpoint.restore();
        assertThat(positions.of(rider.id()).map(RiderPosition::recordedAt)).contains(recordedAt(3));
    }

    @Test
    void aForgottenRiderIsNotSavedAgain() {
        send(1);
        await().atMost(Duration.ofSeconds(10)).until(() -> saved().isPresent());
        checkpoint.moved(List.of(positions.of(rider.id()).orElseThrow()));
        checkpoint.forget(rider.id());
        await().atMost(Duration.ofSeconds(10)).until(() -> saved().isEmpty());
    }

    private Optional<RiderPosition> saved() {
        return database.read(store::allLatest).stream()
                .filter(marker -> marker.riderId().equals(rider.id()))
                .findFirst();
    }
}
