package com.foodieexpress.routing.internal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.foodieexpress.testing.ServerTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Search, reverse search and map settings over HTTP.
@ServerTest
class PlacesApiTest {

    @BeforeEach
    void untilThePlacesAreThere() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !labels("rue grimaldi").isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rue grim               | Rue Grimaldi
            RUE GRIMALDI           | Rue Grimaldi
            avenue princes grace   | Avenue Princesse Grace
            boulvard des moulins   | Boulevard des Moulins
            bd des moulins         | Boulevard des Moulins
            12 avenue de la costa  | Avenue de la Costa
            casino de mon          | Casino de Monte
            """)
    void theBestPlaceComesFirst(String typed, String expected) {
        assertThat(labels(typed)).first().asString().startsWith(expected);
    }

    @Test
    void anExactAddressComesFirst() {
        String address = given().get("/api/v1/places?q=rue grimaldi&limit=100")
                .jsonPath()
                .getString("items.find { it.kind == 'address' }.label");
        assertThat(address).matches("\\d+.* Rue Grimaldi");
        given().queryParam("q", address)
                .get("/api/v1/places")
                .then()
                .statusCode(200)
                .body("items[0].label", equalTo(address))
                .body("items[0].kind", equalTo("address"))
                .body("items[0].street", equalTo("Rue Grimaldi"))
                .body("items[0]", hasKey("houseNumber"))
                .body("items[0].location", hasKey("lat"));
        assertThat(labels("Grimaldi, " + address.substring(0, address.indexOf(' '))))
                .first()
                .isEqualTo(address);
    }

    @Test
    void aTypedNameOfAVenueFindsItInSpiteOfAnError() {
        assertThat(labels("planet suhi")).first().asString().startsWith("Planet Sushi");
    }

    @Test
    void aStreetHasNoHouseNumber() {
        given().get("/api/v1/places?q=boulevard des moulins&limit=1")
                .then()
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("street"))
                .body("items[0]", not(hasKey("houseNumber")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "\u0000", "😀", "xyzzyqwkj", ";;;"})
    void oddTextFindsNothingAndHarmsNothing(String typed) {
        assertThat(labels(typed)).isEmpty();
    }

    @Test
    void sqlIsOnlyText() {
        assertThat(labels("' or 1=1; drop table routing.place --")).isNotNull();
        assertThat(labels("rue grimaldi")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/places, q",
        "/api/v1/places?q=, q",
        "/api/v1/places?q=rue&limit=0, limit",
        "/api/v1/places?q=rue&limit=101, limit",
        "/api/v1/places/reverse?lat=91&lng=7.4, lat",
        "/api/v1/places/reverse?lat=NaN&lng=7.4, lat",
        "/api/v1/places/reverse?lat=43.7, lng",
        "/api/v1/places/reverse?lat=43.7&lng=1e99, lng"
    })
    void aBadParameterIsNamed(String path, String field) {
        given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(400)
                .body("code", equalTo("platform.invalid"))
                .body("errors", hasKey(field));
    }

    @Test
    void aLimitThatIsNoNumberIsNotAServerFault() {
        assertThat(given().get("/api/v1/places?q=rue&limit=ten").statusCode()).isBetween(400, 404);
    }

    @Test
    void aPointAtADoorIsItsAddressAndAPointBetweenDoorsIsTheStreet() {
        var address = given().get("/api/v1/places?q=rue grimaldi&limit=100").jsonPath();
        float lat = address.getFloat("items.find { it.kind == 'address' }.location.lat");
        float lng = address.getFloat("items.find { it.kind == 'address' }.location.lng");
        given().get("/api/v1/places/reverse?lat=" + lat + "&lng=" + lng)
                .then()
                .statusCode(200)
                .body("kind", equalTo("address"));
        given().get("/api/v1/places/reverse?lat=43.7250&lng=7.4390")
                .then()
                .statusCode(404)
                .body("code", equalTo("routing.no-place-near"));
        given().get("/api/v1/places/reverse?lat=43.74640&lng=7.43360").then().statusCode(200);
    }

    @Test
    void theMapSettingsFrameTheCity() {
        given().get("/api/v1/map-config/")
                .then()
                .statusCode(200)
                .body("provider", equalTo("osm"))
                .body("tilesUrl", equalTo("/maps/monaco.pmtiles"))
                .body("city", equalTo("Monaco"))
                .body("currency", equalTo("EUR"))
                .body("timeZone", equalTo("Europe/Monaco"))
                .body("locales", equalTo(List.of("en", "fr")))
                .body("attribution", equalTo("© OpenStreetMap contributors"))
                .body("zoom", equalTo(15));
        List<Float> bounds = given().get("/api/v1/map-config").jsonPath().getList("bounds", Float.class);
        assertThat(bounds.get(0)).isBetween(7.39f, 7.41f);
        assertThat(bounds.get(1)).isBetween(43.71f, 43.725f);
        assertThat(bounds.get(2)).isBetween(7.435f, 7.45f);
        assertThat(bounds.get(3)).isBetween(43.75f, 43.76f);
    }

    @Test
    void theTilesTheSettingsNameAreServedInPieces() {
        String tiles = given().get("/api/v1/map-config").jsonPath().getString("tilesUrl");
        given().header("Range", "bytes=0-6").get(tiles).then().statusCode(206).body(equalTo("PMTiles"));
    }

    @Test
    void routesAreForThoseWhoSignedIn() {
        given().get("/api/v1/routes?from=43.74,7.42&to=43.73,7.41").then().statusCode(401);
    }

    @Test
    void readinessKnowsTheStreets() {
        given().get("/health/ready").then().statusCode(200).body("checks.name", hasItem("streets"));
    }

    private static List<String> labels(String typed) {
        return given().queryParam("q", typed)
                .get("/api/v1/places")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.label");
    }
}
