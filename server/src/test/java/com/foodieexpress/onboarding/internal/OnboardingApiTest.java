package com.foodieexpress.onboarding.internal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.json.Json;
import com.foodieexpress.platform.time.BusinessClock;
import com.foodieexpress.testing.Asvs;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Papers over the API, from the first upload to the right to trade.
@ServerTest
class OnboardingApiTest {

    private static final String OWN = "/api/v1/me/onboarding";
    private static final String ALL = "/api/v1/admin/onboarding";
    private static final String LATER = "2040-05-31";

    @Inject
    Database database;

    @Inject
    BusinessClock clock;

    @Inject
    ExpiryWatch expiryWatch;

    @Test
    void aRiderShowsTheirPapersAndMayTradeOnceAllAreAccepted() {
        TestUser rider = newRider("scooter");
        rider.call()
                .get(OWN)
                .then()
                .statusCode(200)
                .body("status", equalTo("draft"))
                .body("maySubmit", equalTo(false))
                .body(
                        "documents.kind",
                        containsInAnyOrder("identity", "driving_licence", "vehicle_registration", "vehicle_insurance"));
        rider.call()
                .post(OWN + "/submit")
                .then()
                .statusCode(409)
                .body("code", equalTo("onboarding.documents-missing"))
                .body("missing", hasItems("identity", "driving_licence"));
        for (String kind : List.of("identity", "driving_licence", "vehicle_registration", "vehicle_insurance")) {
            upload(rider, kind, Specimens.jpeg(), "image/jpeg", LATER).then().statusCode(201);
        }
        rider.call().post(OWN + "/submit").then().statusCode(200).body("status", equalTo("submitted"));
        approve(rider.id(), null).then().statusCode(409).body("code", equalTo("onboarding.documents-missing"));
        assertThat(queue()).contains(rider.id().toString());

        List<String> documents = detail(rider, "delivery").path("documents.document.id");
        for (String document : documents) {
            decide(document, "approve", null).then().statusCode(200).body("status", equalTo("approved"));
        }
        detail(rider, "delivery").then().body("status", equalTo("under_review"));
        approve(rider.id(), null).then().statusCode(204);
        detail(rider, "delivery").then().body("status", equalTo("approved")).body("waived", equalTo(false));
        assertThat(queue()).doesNotContain(rider.id().toString());
        TestUser again = TestUser.login(rider.email(), TestUser.PASSWORD);
        again.call().get("/api/v1/auth/me").then().body("user.isActive", equalTo(true));
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(
                        () -> assertThat(told(again)).contains("document.approved.owner", "account.approved.owner"));
    }

    @Test
    void whatIsSentBackCanBeHandedInAgain() {
        TestUser rider = newRider("bike");
        upload(rider, "identity", Specimens.png(), "image/png", LATER).then().statusCode(201);
        rider.call().post(OWN + "/submit").then().statusCode(200);
        String document = detail(rider, "delivery").path("documents[0].document.id");
        decide(document, "reject", Map.of("reason", "The name cannot be read"))
                .then()
                .statusCode(200)
                .body("status", equalTo("rejected"));
        TestUser.admin()
                .call()
                .body(Map.of("reason", "One document has to be sent again"))
                .post(ALL + "/" + rider.id() + "/delivery/reject")
                .then()
                .statusCode(200)
                .body("status", equalTo("rejected"));
        rider.call()
                .get(OWN)
                .then()
                .body("reason", equalTo("One document has to be sent again"))
                .body("documents[0].document.reason", equalTo("The name cannot be read"))
                .body("maySubmit", equalTo(false));
        rider.call().post(OWN + "/submit").then().statusCode(409);
        upload(rider, "identity", Specimens.png(), "image/png", LATER).then().statusCode(201);
        rider.call().post(OWN + "/submit").then().statusCode(200).body("status", equalTo("submitted"));
        rider.call().post(OWN + "/submit").then().statusCode(409).body("code", equalTo("onboarding.not-open"));
        // The paper that was replaced is gone, with its content.
        decide(document, "approve", null).then().statusCode(404);
    }

    @Test
    void whosePapersRunOutIsWarnedAndThenPausedUntilANewerOneIsAccepted() {
        TestUser rider = newRider("bike");
        upload(rider, "identity", Specimens.png(), "image/png", LATER).then().statusCode(201);
        rider.call().post(OWN + "/submit").then().statusCode(200);
        String paper = detail(rider, "delivery").path("documents[0].document.id");
        decide(paper, "approve", null).then().statusCode(200);
        approve(rider.id(), null).then().statusCode(204);
        status(rider, "online").statusCode(200);
        for (int daysLeft : List.of(31, 30, 29, 7, 7, 1, 0)) {
            runsOut(paper, daysLeft);
            expiryWatch.look();
        }
        List<String> notices = List.of("document.expiring.owner", "document.expiring.owner", "document.expiring.owner");
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(told(rider))
                        .filteredOn(key -> key.equals("document.expiring.owner"))
                        .isEqualTo(notices));
        rider.call().get(OWN).then().body("status", equalTo("approved"));

        runsOut(paper, -1);
        expiryWatch.look();
        status(rider, "online").statusCode(403).body("code", equalTo("identity.account-pending"));
        rider.call()
                .get(OWN)
                .then()
                .body("status", equalTo("draft"))
                .body("documents[0].document.expired", equalTo(true));
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            rider.call().get("/api/v1/riders/me").then().body("status", equalTo("offline"));
            assertThat(told(rider)).contains("onboarding.lapsed.owner");
        });

        upload(rider, "identity", Specimens.png(), "image/png", LATER).then().statusCode(201);
        rider.call().post(OWN + "/submit").then().statusCode(200);
        decide(detail(rider, "delivery").path("documents[0].document.id"), "approve", null)
                .then()
                .statusCode(200);
        approve(rider.id(), null).then().statusCode(204);
        status(rider, "online").statusCode(200);
        status(rider, "offline").statusCode(200);
    }

    @Test
    void whoWasLetInByAWaiverIsNotStoppedByAPaper() {
        TestUser rider = newRider("bike");
        approve(rider.id(), "Known for twenty years").then().statusCode(204);
        upload(rider, "identity", Specimens.png(), "image/png", LATER).then().statusCode(201);
        String paper = detail(rider, "delivery").path("documents[0].document.id");
        decide(paper, "approve", null).then().statusCode(200);
        runsOut(paper, -1);
        expiryWatch.look();
        rider.call().get("/api/v1/auth/me").then().body("user.isActive", equalTo(true));
    }

    @Test
    void withoutPapersOnlyAWaiverWithAReasonHelps() {
        TestUser owner = TestUser.register("restaurant", Map.of("businessName", "Chez Test"));
        approve(owner.id(), null)
                .then()
                .statusCode(409)
                .body("missing", containsInAnyOrder("business_licence", "food_hygiene", "bank_proof"));
        approve(owner.id(), "  ").then().statusCode(400).body("errors.waiver", notNullValue());
        approve(owner.id(), "Known for twenty years").then().statusCode(204);
        detail(owner, "restaurant").then().body("status", equalTo("approved")).body("waived", equalTo(true));
    }

    @Test
    void thoseWhoTradeAlreadyAreApprovedAndMayShowNewerPapers() {
        TestUser rider = TestUser.login("rider@delivery.com", "password123");
        rider.call().get(OWN).then().statusCode(200).body("status", equalTo("approved"));
        upload(rider, "identity", Specimens.jpeg(), "image/jpeg", LATER).then().statusCode(201);
        rider.call()
                .get(OWN)
                .then()
                .body("status", equalTo("approved"))
                .body("documents.find { it.kind == 'identity' }.document.status", equalTo("pending"));
        assertThat(queue()).contains(rider.id().toString());
        String document = detail(rider, "delivery").path("documents.find { it.kind == 'identity' }.document.id");
        decide(document, "approve", null).then().statusCode(200);
        assertThat(queue()).doesNotContain(rider.id().toString());
    }

    @Test
    @Asvs({"3.2.1", "5.3.1"})
    void contentIsSavedNeverRunAndOnlyForItsOwnerAndAdministrators() {
        TestUser rider = newRider("bike");
        String document = upload(rider, "identity", Specimens.jpegWithPlace(1), "image/jpeg", LATER)
                .path("id");
        for (TestUser reader : List.of(rider, TestUser.admin())) {
            String path = (reader == rider ? OWN : ALL) + "/documents/" + document + "/content";
            Response content = reader.call().get(path);
            content.then()
                    .statusCode(200)
                    .header("Content-Type", equalTo("image/jpeg"))
                    .header("Content-Disposition", equalTo("attachment; filename=\"identity.jpg\""))
                    .header("X-Content-Type-Options", equalTo("nosniff"))
                    .header("Content-Security-Policy", containsString("sandbox"))
                    .header("Cache-Control", containsString("no-store"));
            assertThat(new String(content.asByteArray(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("GPS");
        }
        String path = OWN + "/documents/" + document + "/content";
        newRider("bike").call().get(path).then().statusCode(404);
        TestUser.restaurant().call().get(path).then().statusCode(404);
        TestUser.customer().call().get(path).then().statusCode(403);
        given().get(path).then().statusCode(401);
        rider.call().get(ALL + "/documents/" + document + "/content").then().statusCode(403);
        rider.call()
                .get(OWN + "/documents/" + UUID.randomUUID() + "/content")
                .then()
                .statusCode(404);
        rider.call().get(ALL).then().statusCode(403);
    }

    @Test
    void aReplacedPaperLeavesNothingBehind() {
        TestUser rider = newRider("bike");
        String first =
                upload(rider, "identity", Specimens.jpeg(), "image/jpeg", LATER).path("id");
        upload(rider, "identity", Specimens.pdf(), "application/pdf", LATER)
                .then()
                .statusCode(201)
                .body("mediaType", equalTo("application/pdf"));
        rider.call().get(OWN + "/documents/" + first + "/content").then().statusCode(404);
        rider.call().get(OWN).then().body("documents.document.id", not(hasItem(first)));
    }

    @Test
    @Asvs("5.2.1")
    void everythingWrongWithAnUploadIsNamed() {
        TestUser rider = newRider("bike");
        named(upload(rider, "identity", Specimens.png(), "image/jpeg", LATER), "file");
        named(upload(rider, "identity", Specimens.pngBomb(12_000, 12_000), "image/png", LATER), "file");
        named(
                upload(rider, "identity", "<html>".repeat(9).getBytes(StandardCharsets.UTF_8), "image/png", LATER),
                "file");
        named(upload(rider, "identity", Specimens.jpeg(), "image/jpeg", null), "expiresOn");
        named(upload(rider, "identity", Specimens.jpeg(), "image/jpeg", "2001-01-01"), "expiresOn");
        named(upload(rider, "identity", Specimens.jpeg(), "image/jpeg", "9999-12-31"), "expiresOn");
        named(upload(rider, "identity", Specimens.jpeg(), "image/jpeg", "31/05/2040"), "expiresOn");
        given().header("Authorization", "Bearer " + rider.access())
                .multiPart("kind", "identity")
                .multiPart("expiresOn", LATER)
                .post(OWN + "/documents")
                .then()
                .statusCode(400)
                .body("errors.file", notNullValue());
        named(upload(rider, "bank_proof", Specimens.jpeg(), "image/jpeg", LATER), "kind");
        named(upload(rider, "passport", Specimens.jpeg(), "image/jpeg", LATER), "kind");
        rider.call().get(OWN).then().body("documents.find { it.kind == 'identity' }.document", nullValue());
    }

    /// As a browser sends it, with the length announced.
    @Test
    void largePhotosAreTakenAndTooLargeOnesAreNot() throws Exception {
        TestUser rider = newRider("bike");
        byte[] photo = Specimens.noisyJpeg();
        assertThat(photo.length).isGreaterThan(2 << 20);
        assertThat(sent(rider, photo).statusCode()).isEqualTo(201);
        HttpResponse<String> large = sent(rider, new byte[Upload.MOST_BYTES + 1]);
        assertThat(large.statusCode()).isEqualTo(400);
        assertThat(Json.tree(large.body()).at("/errors/file/0").asText()).contains("8 MB");
        assertThat(sent(rider, new byte[10 << 20]).statusCode()).isEqualTo(413);
    }

    @Test
    void papersOfNobodyAreNotFound() {
        TestUser.admin()
                .call()
                .get(ALL + "/" + UUID.randomUUID() + "/delivery")
                .then()
                .statusCode(404);
        TestUser.admin().call().get(ALL + "?cursor=x").then().statusCode(400);
        TestUser.admin().call().get(ALL + "?role=cook").then().statusCode(400).body("errors.role", notNullValue());
        decide(UUID.randomUUID().toString(), "approve", null).then().statusCode(404);
        TestUser rider = newRider("bike");
        TestUser.admin()
                .call()
                .body(Map.of("reason", "Nothing there"))
                .post(ALL + "/" + rider.id() + "/delivery/reject")
                .then()
                .statusCode(409)
                .body("code", equalTo("onboarding.not-submitted"));
        String early =
                upload(rider, "identity", Specimens.jpeg(), "image/jpeg", LATER).path("id");
        decide(early, "approve", null).then().statusCode(409).body("code", equalTo("onboarding.not-submitted"));
    }

    @Test
    void aForgottenPersonsPapersAreGone() {
        TestUser rider = newRider("bike");
        String document =
                upload(rider, "identity", Specimens.jpeg(), "image/jpeg", LATER).path("id");
        String path = ALL + "/documents/" + document + "/content";
        TestUser.admin().call().get(path).then().statusCode(200);
        rider.call().get("/api/v1/me/export").then().statusCode(200).body("papers[0].kind", equalTo("identity"));
        rider.call()
                .body(Map.of("password", TestUser.PASSWORD))
                .post("/api/v1/me/erasure")
                .then()
                .statusCode(204);
        TestUser.admin().call().get(path).then().statusCode(404);
    }

    private static HttpResponse<String> sent(TestUser owner, byte[] file) throws Exception {
        String part = "--b\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
        String head = part.formatted("kind", "identity") + part.formatted("expiresOn", LATER)
                + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n"
                + "Content-Type: image/jpeg\r\n\r\n";
        byte[] body = Specimens.together(
                Specimens.together(head.getBytes(StandardCharsets.US_ASCII), file),
                "\r\n--b--\r\n".getBytes(StandardCharsets.US_ASCII));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + OWN + "/documents"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + owner.access())
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static void named(Response answer, String field) {
        answer.then().statusCode(400).body("errors." + field, notNullValue()).body("errors.size()", equalTo(1));
    }

    /// As if it had been uploaded long ago.
    private void runsOut(String document, int daysLeft) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(daysLeft);
        database.run(tx -> tx.update("update onboarding.document set expires_on = :day where id = :id")
                .bind("day", day)
                .bind("id", UUID.fromString(document))
                .execute());
    }

    private static ValidatableResponse status(TestUser rider, String status) {
        return rider.call()
                .body(Map.of("status", status))
                .put("/api/v1/riders/me/status")
                .then();
    }

    private static TestUser newRider(String vehicle) {
        return TestUser.register("delivery", Map.of("vehicleInfo", Map.of("type", vehicle)));
    }

    private static Response upload(
            TestUser owner, String kind, byte[] content, String type, @Nullable String expiresOn) {
        var request = given().header("Authorization", "Bearer " + owner.access())
                .multiPart("file", "../../paper.php", content, type);
        if (expiresOn != null) {
            request.multiPart("expiresOn", expiresOn);
        }
        return request.multiPart("kind", kind).post(OWN + "/documents");
    }

    private static Response approve(UUID account, @Nullable String waiver) {
        var request = TestUser.admin().call();
        if (waiver != null) {
            request.body(Map.of("waiver", waiver));
        }
        return request.post("/api/v1/admin/accounts/" + account + "/approve");
    }

    private static Response decide(String document, String word, @Nullable Object body) {
        var request = TestUser.admin().call();
        if (body != null) {
            request.body(body);
        }
        return request.post(ALL + "/documents/" + document + "/" + word);
    }

    private static Response detail(TestUser owner, String role) {
        Response answer = TestUser.admin().call().get(ALL + "/" + owner.id() + "/" + role);
        answer.then().statusCode(200);
        return answer;
    }

    private static List<String> queue() {
        return TestUser.admin()
                .call()
                .get(ALL + "?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .path("items.accountId");
    }

    private static List<String> told(TestUser user) {
        return user.call()
                .get("/api/v1/notifications")
                .then()
                .statusCode(200)
                .extract()
                .path("items.titleKey");
    }
}
