package com.foodieexpress.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.foodieexpress.dispatch.RiderAtWork;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.time.BusinessClock;
import com.foodieexpress.testing.City;
import com.foodieexpress.testing.City.Person;
import com.foodieexpress.testing.ServerTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/// An order that went its whole way is looked at again: positions, statuses and messages on one time line.
@ServerTest
class ReplayTest {

    private static final int FIXES = 12;
    private static final Comparator<String> BY_TIME = Comparator.comparing(Instant::parse);

    @Inject
    BusinessClock clock;

    @Test
    void aDeliveredOrderIsReplayedWithItsPositionsStatusesAndMessages() throws Exception {
        Person admin = City.admin();
        Person rider = City.newRider(admin);
        String order = delivered(admin, rider);

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            List<String> told = replay(admin, order).getList("entries.findAll { it.kind == 'message' }.recipient");
            assertThat(told).contains("customer", "restaurant", "delivery");
        });
        JsonPath replay = replay(admin, order);
        assertThat(replay.getList("entries.findAll { it.kind == 'event' }.about", String.class))
                .containsSubsequence(
                        "order.placed",
                        "order.accepted",
                        "delivery.assigned",
                        "delivery.picked_up",
                        "delivery.delivered");
        assertThat(replay.getList("entries.at", String.class)).isSortedAccordingTo(BY_TIME);
        assertThat(replay.getList("rides.riderId")).containsExactly(rider.id());
        assertThat(replay.getList("rides[0].fixes.lat")).hasSize(FIXES);
        assertThat(replay.getList("rides[0].fixes.recordedAt", String.class)).isSortedAccordingTo(BY_TIME);
        assertThat(replay.getList("legs.target")).startsWith("restaurant").endsWith("customer");
        assertThat(replay.getString("status")).isEqualTo("delivered");
        // Not even an operator needs the word that opens the door.
        assertThat(replay.prettify()).doesNotContain("\"pin\"");

        gpxHoldsEveryFix(admin.gets("/admin/orders/" + order + "/replay.gpx"));
        geoJsonHoldsEveryFix(admin.gets("/admin/orders/" + order + "/replay.geojson"));
    }

    @Test
    void anOrderThatNobodyCarriedYetHasNoRide() {
        Person owner = City.pizzaPalaceOwner();
        Person customer = City.newCustomer();
        String order =
                City.order(customer, City.pizzaPalaceId(owner), 3, "tok_visa").path("id");
        await().untilAsserted(() -> {
            JsonPath replay = replay(City.admin(), order);
            assertThat(replay.getList("entries.about", String.class)).contains("order.placed");
            assertThat(replay.getList("rides")).isEmpty();
            assertThat(replay.getList("legs")).isEmpty();
        });
        customer.posts("/orders/" + order + "/cancel", Map.of()).then().statusCode(200);
    }

    @Test
    void onlyOperatorsLookBack() {
        Person owner = City.pizzaPalaceOwner();
        Person customer = City.newCustomer();
        String order =
                City.order(customer, City.pizzaPalaceId(owner), 3, "tok_visa").path("id");
        for (String path : List.of("/replay", "/replay.gpx", "/replay.geojson")) {
            customer.gets("/admin/orders/" + order + path).then().statusCode(403);
            owner.gets("/admin/orders/" + order + path).then().statusCode(403);
            City.admin()
                    .gets("/admin/orders/" + UUID.randomUUID() + path)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("ordering.unknown-order"));
        }
        customer.posts("/orders/" + order + "/cancel", Map.of()).then().statusCode(200);
    }

    private String delivered(Person admin, Person rider) {
        Person owner = City.pizzaPalaceOwner();
        Person customer = City.newCustomer();
        String order =
                City.order(customer, City.pizzaPalaceId(owner), 3, "tok_visa").path("id");
        RiderAtWork.goOnline(rider);
        try {
            owner.posts("/orders/" + order + "/accept", Map.of("prepMinutes", 5))
                    .then()
                    .statusCode(200);
            String delivery = RiderAtWork.getAssigned(rider, admin, order);
            owner.posts("/orders/" + order + "/ready", Map.of()).then().statusCode(200);
            ride(rider);
            RiderAtWork.move(rider, delivery, "picked_up", Map.of()).then().statusCode(200);
            RiderAtWork.move(rider, delivery, "delivered", Map.of("reason", "pin_unavailable"))
                    .then()
                    .statusCode(200);
        } finally {
            RiderAtWork.goOffline(rider);
        }
        admin.gets("/orders/" + order).then().body("status", equalTo("delivered"));
        return order;
    }

    private void ride(Person rider) {
        Instant now = clock.instant();
        List<Map<String, Object>> fixes = IntStream.range(0, FIXES)
                .mapToObj(i -> Map.<String, Object>of(
                        "seq",
                        i + 1,
                        "lat",
                        43.7396 + i * 0.00005,
                        "lng",
                        7.4273,
                        "recordedAt",
                        now.plusMillis(i).toString()))
                .toList();
        rider.posts("/riders/me/fixes", Map.of("session", UuidV7.next().toString(), "fixes", fixes))
                .then()
                .statusCode(200)
                .body("stored", equalTo(FIXES));
    }

    private static JsonPath replay(Person admin, String order) {
        return admin.gets("/admin/orders/" + order + "/replay")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void gpxHoldsEveryFix(Response answer) throws Exception {
        answer.then().statusCode(200).contentType("application/gpx+xml");
        assertThat(answer.header("Content-Disposition")).matches("attachment; filename=\"order-[A-Z]-\\d+\\.gpx\"");
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        Element gpx = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.asByteArray()))
                .getDocumentElement();
        assertThat(gpx.getNamespaceURI()).isEqualTo("http://www.topografix.com/GPX/1/1");
        assertThat(gpx.getElementsByTagName("trkpt").getLength()).isEqualTo(FIXES);
        assertThat(((Element) gpx.getElementsByTagName("trkpt").item(0)).getAttribute("lat"))
                .isEqualTo("43.7396000");
        assertThat(gpx.getElementsByTagName("trkseg").getLength()).isEqualTo(1);
        assertThat(gpx.getElementsByTagName("wpt").getLength()).isGreaterThanOrEqualTo(2);
    }

    private static void geoJsonHoldsEveryFix(Response answer) {
        answer.then().statusCode(200).contentType("application/geo+json");
        JsonPath json = answer.jsonPath();
        assertThat(json.getString("type")).isEqualTo("FeatureCollection");
        String ride = "features.find { it.properties.kind == 'ride' }";
        assertThat(json.getList(ride + ".geometry.coordinates")).hasSize(FIXES);
        assertThat(json.getList(ride + ".properties.coordTimes")).hasSize(FIXES);
        assertThat(json.getFloat(ride + ".geometry.coordinates[0][0]")).isEqualTo(7.4273f);
    }
}
