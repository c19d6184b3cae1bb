package com.foodieexpress.tracking.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.settings.Settings;
import com.foodieexpress.tracking.Tracking.RiderPosition;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PositionPublisherTest {

    private static final Instant START = Instant.parse("2026-11-21T18:00:00Z");

    private final PositionPublisher publisher = new PositionPublisher(
            new Legs(Settings.fixed(Settings.defaults(FollowSettings.class))), new ShownPositions());
    private final List<RiderPosition> heard = new CopyOnWriteArrayList<>();
    private final UUID anna = UuidV7.next();

    @BeforeEach
    void start() {
        publisher.listen((position, shown, legs) -> heard.add(position));
        publisher.start(new StartupEvent());
    }

    @AfterEach
    void stop() {
        publisher.stop(new ShutdownEvent());
    }

    @Test
    void whoSendsAnHourAtOnceIsToldOfSometimesAndLastWhereTheyAre() {
        for (int second = 0; second < 3_600; second++) {
            publisher.publish(List.of(at(anna, second)));
        }
        await().atMost(Duration.ofSeconds(5)).until(() -> heard.contains(at(anna, 3_599)));
        assertThat(heard)
                .hasSizeLessThan(1_000)
                .isSortedAccordingTo((one, other) -> one.recordedAt().compareTo(other.recordedAt()));
    }

    @Test
    void nobodyWaitsForSomebodyElse() {
        UUID ben = UuidV7.next();
        publisher.publish(List.of(at(anna, 1)));
        await().atMost(Duration.ofSeconds(5)).until(() -> heard.contains(at(anna, 1)));
        publisher.publish(List.of(at(anna, 2), at(ben, 3)));
        await().atMost(Duration.ofSeconds(5)).until(() -> heard.size() == 3);
        assertThat(heard).containsExactlyInAnyOrder(at(anna, 1), at(anna, 2), at(ben, 3));
    }

    private static RiderPosition at(UUID rider, int second) {
        return new RiderPosition(rider, new GeoPoint(43.7, 7.4), 0, 5, 5, START.plusSeconds(second));
    }
}
