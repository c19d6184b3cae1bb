package com.foodieexpress.dispatch.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.time.BusinessClock;
import com.foodieexpress.testing.City;
import com.foodieexpress.testing.City.Person;
import com.foodieexpress.testing.EventStream;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.tracking.Tracking;
import com.foodieexpress.tracking.Tracking.RiderPosition;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Positions that another node took in: only the database knows them here.
@ServerTest
class PositionCatchUpTest {

    @Inject
    PositionCatchUp catchUp;

    @Inject
    Tracking tracking;

    @Inject
    Database database;

    @Inject
    BusinessClock clock;

    @Test
    void whileOtherNodesAreNotHeardTheMapShowsWhatTheyStored() throws Exception {
        Person admin = City.admin();
        UUID rider = online(City.newRider(admin));
        try (var map = new EventStream(admin.token(), "fleet")) {
            map.next(frame -> frame.path("type").asText().equals("subscribed"));
            storedElsewhere(rider, 43.7331, clock.instant());
            catchUp.catchUp(true);
            JsonNode state = map.next(frame -> frame.path("key").asText().equals("rider:" + rider));
            assertThat(state.at("/value/lat").asDouble()).isEqualTo(43.7331);
            assertThat(state.at("/value/status").asText()).isEqualTo("online");
        }
    }

    @Test
    void otherwiseThisNodeOnlyRemembersThemAndNeverGoesBack() {
        UUID rider = online(City.newRider(City.admin()));
        Instant now = clock.instant();
        storedElsewhere(rider, 43.7340, now);
        catchUp.catchUp(false);
        assertThat(latitude(rider)).isEqualTo(43.7340);
        storedElsewhere(rider, 43.7350, now.minusSeconds(5));
        catchUp.catchUp(false);
        assertThat(latitude(rider)).isEqualTo(43.7340);
    }

    private double latitude(UUID rider) {
        return tracking.latest(rider)
                .map(RiderPosition::point)
                .map(GeoPoint::lat)
                .orElse(0.0);
    }

    private void storedElsewhere(UUID rider, double lat, Instant at) {
        database.run(tx -> tx.update("""
                        insert into tracking.latest (rider_id, lat, lng, accuracy, speed, heading, recorded_at)
                        values (:rider, :lat, 7.42, 5, 3, 90, :at) on conflict (rider_id) do update
                        set lat = excluded.lat, recorded_at = excluded.recorded_at""")
                .bind("rider", rider)
                .bind("lat", lat)
                .bind("at", at)
                .execute());
    }

    private static UUID online(Person rider) {
        rider.asks()
                .body(Map.of("status", "online", "position", City.DOOR))
                .put("/api/v1/riders/me/status")
                .then()
                .statusCode(200);
        return UUID.fromString(rider.id());
    }
}
