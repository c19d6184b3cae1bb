package com.foodieexpress.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.live.ChannelPolicy;
import com.foodieexpress.platform.access.AccessRule;
import com.foodieexpress.platform.access.AccessTable;
import com.foodieexpress.platform.access.Permission;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.testing.EventStream;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import io.quarkus.arc.All;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Every route and channel of administrators × every single permission: the one the table names opens it, no other
/// does;
/// and a change counts everywhere at once.
@ServerTest
class AdminPermissionsTest {

    private static final String MISSING = "platform.permission-missing";
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    @Inject
    AccessTable table;

    @Inject
    @All
    List<ChannelPolicy> channels;

    @Test
    void everyAdminRouteOpensToItsOnePermissionAndToNoOther() {
        Map<Permission, TestUser> admins = onePermissionEach();
        List<String> wrong = new ArrayList<>();
        int cases = 0;
        for (AccessRule rule : table.rules()) {
            if (rule.permission() == null || !rule.roles().contains(Role.ADMIN)) {
                continue;
            }
            for (var admin : admins.entrySet()) {
                cases++;
                Response answer = call(rule, admin.getValue());
                boolean refused = answer.statusCode() == 403 && MISSING.equals(answer.path("code"));
                if (refused == rule.opensFor(admin.getKey()) || answer.statusCode() >= 500) {
                    wrong.add(rule.key() + " with " + admin.getKey().wire() + ": " + answer.statusCode());
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(cases).isGreaterThan(250);
    }

    @Test
    void everyAdminChannelOpensToItsOnePermissionAndToNoOther() throws Exception {
        Map<Permission, TestUser> admins = onePermissionEach();
        for (ChannelPolicy policy : channels) {
            if (policy.permission() == null || !policy.roles().contains(Role.ADMIN)) {
                continue;
            }
            String channel = switch (policy.kind()) {
                case "fleet", "actions" -> policy.kind();
                case "stats" -> "stats:platform";
                default -> policy.kind() + ":" + UuidV7.next();
            };
            for (var admin : admins.entrySet()) {
                try (var stream = new EventStream(admin.getValue().access(), channel)) {
                    JsonNode answer = stream.next(frame -> isAnswer(frame, channel));
                    boolean forbidden = answer.path("code").asText().equals("live.forbidden");
                    assertThat(forbidden)
                            .as("%s with %s: %s", channel, admin.getKey(), answer)
                            .isEqualTo(admin.getKey() != policy.permission());
                }
            }
        }
    }

    @Test
    void aChangeCountsAtOnceOnRequestsAndOnOpenConnections() throws Exception {
        TestUser admin = administrator("custom", Set.of(Permission.MANAGE_ORDERS));
        String channel = "fleet";
        try (var stream = new EventStream(admin.access(), channel)) {
            stream.next(frame -> isAnswer(frame, channel));
            admin.call().get("/api/v1/admin/riders").then().statusCode(200);
            set(admin, "custom", Set.of(Permission.MANAGE_USERS)).then().statusCode(200);
            long changed = System.nanoTime();
            admin.call().get("/api/v1/admin/riders").then().statusCode(403);
            admin.call().get("/api/v1/admin/accounts").then().statusCode(200);
            JsonNode end = stream.next(frame -> frame.path("type").asText().equals("unsubscribed"));
            Duration took = Duration.ofNanos(System.nanoTime() - changed);
            assertThat(end.path("code").asText()).isEqualTo("forbidden");
            assertThat(took)
                    .as("an open channel ended after %s ms", took.toMillis())
                    .isLessThan(AT_ONCE);
        }
    }

    @Test
    void aNamedRoleBringsItsSetAndIsToldToTheAdminsOwnPages() {
        TestUser moderator = administrator("moderator", Set.of());
        moderator
                .call()
                .get("/api/v1/auth/me")
                .then()
                .statusCode(200)
                .body("user.adminRole", equalTo("moderator"))
                .body("user.permissions", contains("manage_users", "view_analytics", "handle_disputes"));
        moderator.call().get("/api/v1/admin/administrators").then().statusCode(403);
        TestUser.admin()
                .call()
                .get("/api/v1/admin/administrators")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(moderator.id().toString()))
                .body("items.find { it.email == 'admin@fooddelivery.com' }.role", equalTo("super_admin"));
    }

    @Test
    void nobodyRaisesHimselfOrGivesWhatHeDoesNotHave() {
        TestUser keeper = administrator("custom", Set.of(Permission.MANAGE_ADMINS, Permission.MANAGE_ORDERS));
        TestUser other = TestUser.customer();
        refused(setBy(keeper, keeper, "super_admin", Set.of()), 409, "identity.own-account");
        refused(setBy(keeper, other, "super_admin", Set.of()), 403, "identity.beyond-own-rights");
        refused(setBy(keeper, other, "custom", Set.of(Permission.MANAGE_PAYMENTS)), 403, "identity.beyond-own-rights");
        refused(setBy(keeper, TestUser.admin(), "moderator", Set.of()), 403, "identity.beyond-own-rights");
        setBy(keeper, other, "custom", Set.of(Permission.MANAGE_ORDERS)).then().statusCode(200);
        TestUser above = administrator("admin", Set.of());
        refused(remove(keeper, above), 403, "identity.beyond-own-rights");
        refused(remove(TestUser.admin(), TestUser.admin()), 409, "identity.own-account");
    }

    @Test
    void whoIsNoAdministratorAnyMoreIsOutAtOnceAndKeepsHisOtherRoles() {
        TestUser admin = administrator("admin", Set.of());
        remove(TestUser.admin(), admin).then().statusCode(204);
        admin.call().get("/api/v1/auth/me").then().statusCode(401);
        TestUser.login(admin.email(), TestUser.PASSWORD)
                .call()
                .get("/api/v1/auth/me")
                .then()
                .body("user.roles", contains("customer"));
    }

    @Test
    void twoWhoEditOneAdministratorDoNotOverwriteEachOther() {
        TestUser target = TestUser.customer();
        String seen = set(target, "moderator", Set.of())
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        TestUser.admin()
                .call()
                .header("If-Match", seen)
                .body(Map.of("role", "admin", "reason", "promoted"))
                .put("/api/v1/admin/administrators/{id}", target.id())
                .then()
                .statusCode(200);
        refused(
                TestUser.admin()
                        .call()
                        .header("If-Match", seen)
                        .body(Map.of("role", "moderator", "reason", "again"))
                        .put("/api/v1/admin/administrators/{id}", target.id()),
                412,
                "identity.account-changed");
    }

    private static Map<Permission, TestUser> onePermissionEach() {
        Map<Permission, TestUser> admins = new EnumMap<>(Permission.class);
        for (Permission permission : Permission.values()) {
            admins.put(permission, administrator("custom", Set.of(permission)));
        }
        return admins;
    }

    private static TestUser administrator(String role, Set<Permission> permissions) {
        TestUser person = TestUser.customer();
        set(person, role, permissions).then().statusCode(200);
        return TestUser.loginAs(person.email(), TestUser.PASSWORD, "admin");
    }

    private static Response set(TestUser person, String role, Set<Permission> permissions) {
        return setBy(TestUser.admin(), person, role, permissions);
    }

    private static Response setBy(TestUser by, TestUser person, String role, Set<Permission> permissions) {
        List<String> words = permissions.stream().map(Permission::wire).toList();
        return by.call()
                .body(Map.of("role", role, "permissions", words, "reason", "a test of permissions"))
                .put("/api/v1/admin/administrators/{id}", person.id());
    }

    private static Response remove(TestUser by, TestUser person) {
        return by.call()
                .body(Map.of("reason", "a test of permissions"))
                .post("/api/v1/admin/administrators/{id}/remove", person.id());
    }

    private static void refused(Response answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.<String>path("code")).isEqualTo(code);
    }

    private static Response call(AccessRule rule, TestUser admin) {
        RequestSpecification request = admin.call();
        if (!rule.method().equals("GET") && !rule.method().equals("DELETE")) {
            request = request.body("{}");
        }
        return request.request(
                rule.method(), rule.path().replaceAll("\\{[^}]+}", UuidV7.next().toString()));
    }

    private static boolean isAnswer(JsonNode frame, String channel) {
        String type = frame.path("type").asText();
        return frame.path("channel").asText().equals(channel) && (type.equals("subscribed") || type.equals("error"));
    }
}
