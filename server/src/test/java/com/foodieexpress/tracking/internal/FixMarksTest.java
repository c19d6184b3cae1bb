package com.foodieexpress.tracking.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.routing.Profile;
import com.foodieexpress.routing.Route;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.tracking.Tracking;
import com.foodieexpress.tracking.Tracking.RiderPosition;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/// What a fix does to the marker, and who hears of it.
@ServerTest
class FixMarksTest extends PhoneTest {

    @Inject
    Tracking tracking;

    @Test
    void oddFixesAreKeptWithTheirMarksAndNotShown() {
        send(1);
        String jump = fix(2).replace("43.7302", "44.7302");
        String unsure = fix(3).replace("\"lat\"", "\"accuracyMetres\":150,\"lat\"");
        String mock = fix(4).replace("\"lat\"", "\"mock\":true,\"lat\"");
        post(batch(jump, unsure, mock, fix(0))).body("stored", equalTo(4));
        assertThat(Instant.parse(position().extract().path("recordedAt"))).isEqualTo(recordedAt(4));
        JsonPath history = read("");
        assertThat(history.getList("items.flags", Integer.class))
                .containsExactly(Flags.LATE, 0, Flags.JUMP, Flags.POOR_ACCURACY, Flags.MOCK);
    }

    @Test
    void aListenerHearsOfMovesAndOfTheLegWhenTheFixIsDurable() {
        var heard = new ConcurrentLinkedQueue<RiderPosition>();
        tracking.listen((position, shown, legs) -> {
            if (position.riderId().equals(rider.id())) {
                heard.add(position);
            }
        });
        var from = new GeoPoint(43.7300, 7.42);
        var to = new GeoPoint(43.7400, 7.42);
        UUID leg = UUID.randomUUID();
        tracking.follow(
                rider.id(), leg, new Route(List.of(from, to), from.distanceMetresTo(to), 200, Profile.SCOOTER), to);
        assertThat(tracking.progress(rider.id(), leg)).isEmpty();
        send(1, 2, 50);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> heard.stream().anyMatch(at -> at.recordedAt().equals(recordedAt(50))));
        assertThat(tracking.progress(rider.id(), leg)).hasValueSatisfying(progress -> {
            assertThat(progress.remainingSeconds()).isBetween(99.0, 101.0);
            assertThat(progress.offRoute()).isFalse();
        });
        tracking.unfollow(rider.id(), leg);
        assertThat(tracking.progress(rider.id(), leg)).isEmpty();
    }
}
