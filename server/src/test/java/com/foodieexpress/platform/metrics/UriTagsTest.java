package com.foodieexpress.platform.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.testing.ServerTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServerTest
class UriTagsTest {

    @Test
    void anAddressIsCountedUnderItsRoute() {
        UUID id = UUID.randomUUID();
        assertThat(UriTags.route("/api/v1/orders/" + id + "/history")).isEqualTo("/api/v1/orders/{id}/history");
        assertThat(UriTags.route("/api/v1/orders/{id}/history")).isEqualTo("/api/v1/orders/{id}/history");
        assertThat(UriTags.route("/api/v1/restaurants")).isEqualTo("/api/v1/restaurants");
        assertThat(UriTags.route("/assets/index-Bx7.js")).isEqualTo("/assets/{file}");
        assertThat(UriTags.route("/customer/orders/" + id)).isEqualTo("/customer/{file}");
        assertThat(UriTags.route("/customer")).isEqualTo("/customer");
    }

    @Test
    void endlessAddressesMakeNoEndlessSeries() {
        UUID first = UUID.randomUUID();
        given().get("/api/v1/orders/" + first).then().statusCode(401);
        for (int i = 0; i < 150; i++) {
            given().get("/api/v1/orders/" + UUID.randomUUID());
        }
        String figures =
                given().get("/metrics").then().statusCode(200).extract().asString();
        assertThat(figures).contains("uri=\"/api/v1/orders/{id}\"").doesNotContain(first.toString());
    }
}
