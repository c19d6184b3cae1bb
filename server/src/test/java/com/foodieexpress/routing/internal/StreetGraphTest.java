package com.foodieexpress.routing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.json.Json;
import com.foodieexpress.routing.Profile;
import com.foodieexpress.routing.Route;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Routes and times on the real streets of the demo city.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StreetGraphTest {

    private static final Path EXTRACT = Path.of("../maps/monaco.osm.pbf");
    private static final GeoPoint CASINO = new GeoPoint(43.7392, 7.4277);
    private static final GeoPoint FONTVIEILLE = new GeoPoint(43.7288, 7.4150);
    private static final GeoPoint OPEN_SEA = new GeoPoint(43.7250, 7.4390);
    private static final GeoPoint PARIS = new GeoPoint(48.8566, 2.3522);

    private StreetGraph streets;
    private List<GeoPoint> restaurants;
    private List<GeoPoint> doors;

    @BeforeAll
    void load() throws IOException {
        var files = new StreetGraphFiles(Path.of("target/streets-for-tests"));
        streets = files.load(EXTRACT, StreetGraphFiles.sha256(EXTRACT));
        restaurants = points("restaurants.json");
        doors = points("addresses.json");
    }

    @AfterAll
    void close() {
        streets.close();
    }

    @ParameterizedTest
    @CsvSource({"SCOOTER, 21, 27", "CAR, 17, 23", "BIKE, 11.5, 15.5", "FOOT, 4.5, 5.3"})
    void tripsFromRestaurantsToDoorsTakeACouriersTime(Profile profile, double slowest, double fastest) {
        double metres = 0;
        double seconds = 0;
        for (GeoPoint restaurant : restaurants) {
            for (GeoPoint door : doors) {
                Route route = streets.route(restaurant, door, profile);
                metres += route.distanceMetres();
                seconds += route.durationSeconds();
            }
        }
        assertThat(metres / seconds * 3.6).isBetween(slowest, fastest);
    }

    @ParameterizedTest
    @EnumSource
    void aRouteRunsFromDoorToDoorAndIsNoShorterThanTheCrowFlies(Profile profile) {
        for (GeoPoint restaurant : restaurants) {
            for (GeoPoint door : doors) {
                Route route = streets.route(restaurant, door, profile);
                GeoPoint first = route.points().getFirst();
                GeoPoint last = route.points().getLast();
                assertThat(first.distanceMetresTo(restaurant)).isLessThan(StreetGraph.REACH_METRES);
                assertThat(last.distanceMetresTo(door)).isLessThan(StreetGraph.REACH_METRES);
                assertThat(route.distanceMetres()).isGreaterThanOrEqualTo(first.distanceMetresTo(last) * 0.995 - 1);
                assertThat(route.distanceMetres()).isCloseTo(length(route), within(2 + route.distanceMetres() * 0.05));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void timesToOneAreTheTimesOfTheRoutes(Profile profile) {
        var random = new Random(11);
        List<GeoPoint> origins = new ArrayList<>(restaurants);
        for (int i = 0; i < 30; i++) {
            origins.add(new GeoPoint(43.728 + random.nextDouble() * 0.02, 7.412 + random.nextDouble() * 0.025));
        }
        GeoPoint to = doors.getFirst();
        List<OptionalDouble> seconds = streets.secondsToOne(origins, to, profile);
        for (int i = 0; i < origins.size(); i++) {
            if (seconds.get(i).isEmpty()) {
                GeoPoint from = Cell.of(origins.get(i)).middle();
                assertThatThrownBy(() -> streets.route(from, to, profile)).isInstanceOf(Refusal.class);
            } else {
                double expected = streets.route(Cell.of(origins.get(i)).middle(), to, profile)
                        .durationSeconds();
                assertThat(seconds.get(i).getAsDouble()).isCloseTo(expected, within(1.0));
            }
        }
    }

    @Test
    void whatCannotBeReachedIsRefusedForARouteAndEmptyAmongTimes() {
        for (GeoPoint nowhere : List.of(PARIS, OPEN_SEA)) {
            assertThatThrownBy(() -> streets.route(CASINO, nowhere, Profile.SCOOTER))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("routing.no-route"));
            assertThat(streets.secondsToOne(List.of(nowhere, CASINO), FONTVIEILLE, Profile.SCOOTER))
                    .satisfiesExactly(
                            unreachable -> assertThat(unreachable).isEmpty(),
                            reachable -> assertThat(reachable).isPresent());
            assertThat(streets.secondsToOne(List.of(CASINO), nowhere, Profile.SCOOTER))
                    .containsExactly(OptionalDouble.empty());
        }
    }

    @Test
    void aRouteToWhereOneIsTakesNoTime() {
        assertThat(streets.route(CASINO, CASINO, Profile.SCOOTER).durationSeconds())
                .isZero();
        assertThat(streets.secondsToOne(List.of(CASINO), CASINO, Profile.SCOOTER))
                .containsExactly(OptionalDouble.of(0));
    }

    @Test
    void theNearestStreetHasAName() {
        assertThat(streets.nearestStreet(new GeoPoint(43.7347, 7.4203), 50)).hasValueSatisfying(street -> {
            assertThat(street.name()).isNotBlank();
            assertThat(street.point().distanceMetresTo(new GeoPoint(43.7347, 7.4203)))
                    .isLessThan(50);
        });
        assertThat(streets.nearestStreet(OPEN_SEA, 100)).isEmpty();
    }

    @Test
    void anImportThatWasKilledLeavesNothingThatIsTakenForAGraph(@TempDir Path folder) throws IOException {
        Path halfDone = Files.createDirectory(folder.resolve("importing-123"));
        Files.writeString(halfDone.resolve("nodes"), "half a graph");
        String sha = StreetGraphFiles.sha256(EXTRACT);
        try (StreetGraph first = new StreetGraphFiles(folder).load(EXTRACT, sha);
                StreetGraph again = new StreetGraphFiles(folder).load(EXTRACT, sha)) {
            assertThat(again.route(CASINO, FONTVIEILLE, Profile.BIKE))
                    .isEqualTo(first.route(CASINO, FONTVIEILLE, Profile.BIKE));
        }
        assertThat(folder).isDirectoryNotContaining("glob:**importing*");
    }

    private static double length(Route route) {
        double metres = 0;
        for (int i = 1; i < route.points().size(); i++) {
            metres += route.points().get(i - 1).distanceMetresTo(route.points().get(i));
        }
        return metres;
    }

    private static List<GeoPoint> points(String file) throws IOException {
        Path path = Path.of("src/main/resources/demo/monaco").resolve(file);
        var points = new ArrayList<GeoPoint>();
        collect(Json.tree(Files.readString(path, StandardCharsets.UTF_8)), points);
        assertThat(points).hasSizeGreaterThan(9);
        Collections.shuffle(points, new Random(4));
        return points.subList(0, 8);
    }

    private static void collect(JsonNode node, List<GeoPoint> points) {
        if (node.has("lat") && node.has("lng")) {
            points.add(new GeoPoint(node.get("lat").asDouble(), node.get("lng").asDouble()));
        }
        node.forEach(child -> collect(child, points));
    }
}
