package com.foodieexpress.platform.settings;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Permission;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.audit.AuditTrail;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.events.EventLog;
import com.foodieexpress.platform.time.BusinessClock;
import com.foodieexpress.platform.time.WallClock;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.SettingsForTests;
import com.foodieexpress.testing.TestUser;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The settings page's API.
@ServerTest
class SettingsApiTest {

    private static final String KEY = "tracking.nearMetres";

    @Inject
    Settings settings;

    @Inject
    Database database;

    @Inject
    SettingsRegistry registry;

    @Inject
    EventLog log;

    @Inject
    AuditTrail trail;

    @Inject
    BusinessClock businessClock;

    @Inject
    WallClock wallClock;

    @AfterEach
    void backToDefaults() {
        SettingsForTests.backToDefaults();
    }

    @Test
    void everySettingIsToldWithItsRangeAndBothLanguages() {
        Response answer = TestUser.admin().call().get("/api/v1/admin/settings");
        answer.then()
                .statusCode(200)
                .header("ETag", equalTo("\"" + settings.snapshot().version() + "\""))
                .body("groups.key", hasItems("deliveryFee", "commission", "fees", "orders", "search", "tracking"))
                .body("groups.find { it.key == 'commission' }.permission", equalTo("manage_commissions"))
                .body("groups.find { it.key == 'search' }.owner", equalTo("dispatch"))
                .body("groups.title.en", everyItem(not(nullValue())))
                .body("groups.settings.flatten().title.fr", everyItem(not(equalTo(""))))
                .body("groups.settings.flatten().description.fr", everyItem(containsString(".")))
                .body("groups.settings.flatten().findAll { it.type != 'boolean' }.min", everyItem(not(nullValue())))
                .body("groups.settings.flatten().findAll { it.type != 'boolean' }.max", everyItem(not(nullValue())));
        List<String> keys = answer.path("groups.settings.flatten().key");
        assertThat(keys).doesNotHaveDuplicates().hasSizeGreaterThan(40);
    }

    @Test
    void aChangeHoldsAtOnceAndIsTold() {
        long before = settings.snapshot().version();
        change(before, Map.of(KEY, 55), "Wide forecourts")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"" + (before + 1) + "\""))
                .body("version", equalTo((int) before + 1))
                .body("reason", equalTo("Wide forecourts"))
                .body("changedBy", equalTo(TestUser.admin().id().toString()))
                .body("groups.settings.flatten().find { it.key == '" + KEY + "' }.value", equalTo(55))
                .body("groups.settings.flatten().find { it.key == '" + KEY + "' }.set", equalTo(true));
        assertThat(settings.snapshot().version()).isEqualTo(before + 1);
        TestUser.admin()
                .call()
                .get("/api/v1/admin/settings/versions?limit=2")
                .then()
                .statusCode(200)
                .body("items[0].changes[0]", equalTo(Map.of("key", KEY, "from", 40, "to", 55)))
                .body("items[0].values", nullValue())
                .body("items.version", equalTo(List.of((int) before + 1, (int) before)))
                .body("next", before > 1 ? equalTo(Long.toString(before)) : nullValue());
        TestUser.admin()
                .call()
                .get("/api/v1/admin/audit?action=settings.change&limit=1")
                .then()
                .statusCode(200)
                .body("items[0].subject.id", equalTo(Long.toString(before + 1)))
                .body("items[0].details.keys", equalTo(List.of(KEY)));
    }

    @Test
    void whatAnotherNodeChangesHoldsHereWithinASecond() {
        var elsewhere = new LiveSettings(database, registry);
        var change = new ChangeSettings(database, registry, elsewhere, log, trail, businessClock, wallClock);
        long version = change.change(null, Map.of(KEY, IntNode.valueOf(66)), "On another node", Actor.SYSTEM)
                .version();
        await().atMost(Duration.ofSeconds(1)).until(() -> settings.snapshot().version() == version);
    }

    @Test
    void aVersionNobodyWasToldOfIsFoundAllTheSame() {
        var store = new SettingsVersionStore(registry);
        long version = database.write(tx -> {
            SettingsVersion latest = store.latest(tx).orElseThrow();
            SettingValues values = latest.values().with(KEY, 67L);
            long next = latest.version() + 1;
            store.insert(
                    tx,
                    new SettingsVersion(
                            next,
                            values,
                            latest.values().changesTo(values),
                            null,
                            wallClock.instant(),
                            "Without an event",
                            null));
            return next;
        });
        await().atMost(Duration.ofSeconds(8)).until(() -> settings.snapshot().version() == version);
    }

    @Test
    void theCommissionNeedsItsOwnPermissionBesides() {
        var change = new ChangeSettings(
                database, registry, new LiveSettings(database, registry), log, trail, businessClock, wallClock);
        var clerk = new Actor(TestUser.admin().id(), Role.ADMIN, null, true, Set.of(Permission.SYSTEM_SETTINGS));
        Map<String, JsonNode> wish = Map.of("commission.usualBasisPoints", IntNode.valueOf(1_200));
        assertThatThrownBy(() -> change.change(null, wish, "Not mine to change", clerk))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("platform.permission-missing"));
        assertThat(change.change(null, Map.of(KEY, IntNode.valueOf(68)), "Mine", clerk)
                        .values()
                        .all())
                .containsEntry(KEY, 68L);
    }

    @Test
    void nothingNewIsNoVersion() {
        long before = settings.snapshot().version();
        var same = new HashMap<String, @Nullable Object>();
        same.put(KEY, null);
        change(before, same, "For certain").then().statusCode(200).body("version", equalTo((int) before));
    }

    @Test
    void whoLookedBeforeSomebodyElseChangedMustLookAgain() {
        long seen = settings.snapshot().version();
        change(seen, Map.of(KEY, 55), "First").then().statusCode(200);
        change(seen, Map.of("tracking.keepDays", 20), "Second")
                .then()
                .statusCode(412)
                .body("code", equalTo("settings.changed-meanwhile"))
                .body("version", equalTo((int) seen + 1))
                .body("changed", equalTo(List.of(KEY)));
    }

    @Test
    void aChangeMustSayOnWhatItStands() {
        TestUser.admin()
                .call()
                .body(Map.of("changes", Map.of(KEY, 55), "reason", "Blindly"))
                .patch("/api/v1/admin/settings")
                .then()
                .statusCode(428)
                .body("code", equalTo("settings.version-required"));
    }

    @Test
    void everyWrongValueIsNamed() {
        long before = settings.snapshot().version();
        change(
                        before,
                        Map.of(
                                KEY,
                                100_000,
                                "tracking.keepDays",
                                7.5,
                                "orders.taken",
                                "yes",
                                "search.idleWeight",
                                List.of(),
                                "search.offerLife",
                                Map.of("a", 1),
                                "no.such",
                                1),
                        "All wrong")
                .then()
                .statusCode(400)
                .body("errors.size()", equalTo(6))
                .body("errors['" + KEY + "']", hasItem("must be between 5 and 500"))
                .body("errors['tracking.keepDays']", hasItem("must be a whole number"))
                .body("errors['orders.taken']", hasItem("must be true or false"))
                .body("errors['search.idleWeight']", hasItem("must be a number"))
                .body("errors['no.such']", hasItem("is no setting"));
        assertThat(settings.snapshot().version()).isEqualTo(before);
    }

    @Test
    void settingsAtOddsAreRefusedTogetherAndAllowedTogether() {
        long before = settings.snapshot().version();
        change(before, Map.of("commission.lowestBasisPoints", 1_600), "Too high alone")
                .then()
                .statusCode(400)
                .body("errors['commission.usualBasisPoints']", hasItem(containsString("between")));
        change(before, Map.of("commission.lowestBasisPoints", 1_600, "commission.usualBasisPoints", 1_700), "Both")
                .then()
                .statusCode(200);
    }

    @Test
    void aReasonIsOwed() {
        long version = settings.snapshot().version();
        for (String reason : List.of("", "   ", "x".repeat(501))) {
            change(version, Map.of(KEY, 55), reason)
                    .then()
                    .statusCode(400)
                    .body("errors.size()", equalTo(1))
                    .body("errors.reason", not(nullValue()));
        }
    }

    @Test
    void anEarlierVersionCanHoldAgainUnderANewNumber() {
        long first = settings.snapshot().version();
        change(first, Map.of(KEY, 55, "tracking.keepDays", 20), "Two").then().statusCode(200);
        change(first + 1, Map.of(KEY, 77), "One more").then().statusCode(200);
        TestUser.admin()
                .call()
                .header("If-Match", "\"" + (first + 2) + "\"")
                .body(Map.of("reason", "It was better"))
                .post("/api/v1/admin/settings/versions/" + (first + 1) + "/revert")
                .then()
                .statusCode(200)
                .body("version", equalTo((int) first + 3));
        TestUser.admin()
                .call()
                .get("/api/v1/admin/settings/versions/" + (first + 3))
                .then()
                .statusCode(200)
                .body("revertedTo", equalTo((int) first + 1))
                .body("changes", equalTo(List.of(Map.of("key", KEY, "from", 77, "to", 55))))
                .body("values['tracking.keepDays']", equalTo(20));
    }

    @Test
    void versionsThatAreNotThereAreNotFound() {
        for (String path : List.of("/0", "/999999", "/-1")) {
            TestUser.admin()
                    .call()
                    .get("/api/v1/admin/settings/versions" + path)
                    .then()
                    .statusCode(404);
        }
        TestUser.admin()
                .call()
                .header("If-Match", "*")
                .body(Map.of("reason", "Nowhere"))
                .post("/api/v1/admin/settings/versions/999999/revert")
                .then()
                .statusCode(404)
                .body("code", equalTo("settings.unknown-version"));
        TestUser.admin()
                .call()
                .get("/api/v1/admin/settings/versions?cursor=x")
                .then()
                .statusCode(400)
                .body("errors.cursor", not(nullValue()));
    }

    @Test
    void nobodyElseSeesOrChangesThem() {
        for (TestUser user : List.of(TestUser.customer(), TestUser.restaurant(), TestUser.rider())) {
            user.call().get("/api/v1/admin/settings").then().statusCode(403);
            user.call()
                    .header("If-Match", "*")
                    .body(Map.of("changes", Map.of("fees.serviceFeeBasisPoints", 0), "reason", "Mine"))
                    .patch("/api/v1/admin/settings")
                    .then()
                    .statusCode(403);
        }
        given().get("/api/v1/admin/settings").then().statusCode(401);
    }

    private static Response change(long seen, Map<String, ?> changes, String reason) {
        return SettingsForTests.change(seen, changes, reason);
    }
}
