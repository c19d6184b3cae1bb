package com.foodieexpress.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.access.AccessRule;
import com.foodieexpress.platform.access.AccessTable;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.testing.City;
import com.foodieexpress.testing.City.Person;
import com.foodieexpress.testing.ServerTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Every command of the access table that an administrator may give to what is not their own leaves exactly one entry
/// in the audit trail. A new command is missing until AdminCommands says how it is given.
@ServerTest
class AdminActsTest {

    /// Change nothing; what they ask is too long for an address.
    private static final Set<String> QUESTIONS = Set.of("POST /api/v1/admin/alert-rules/back-test");

    @Inject
    AccessTable table;

    @Inject
    Database database;

    private Person admin;

    @BeforeEach
    void signIn() {
        admin = City.admin();
    }

    private static boolean isAdminCommand(AccessRule rule) {
        boolean ofOneself = rule.roles().size() == 4
                && rule.relation() == null
                && !rule.path().contains("/admin/");
        return !rule.method().equals("GET")
                && !QUESTIONS.contains(rule.key())
                && !rule.open()
                && rule.roles().contains(Role.ADMIN)
                && !ofOneself;
    }

    @Test
    void everyCommandOfAnAdministratorLeavesExactlyOneEntry() {
        Map<String, Supplier<Supplier<Response>>> commands = AdminCommands.all(database);
        List<String> asked = table.rules().stream()
                .filter(AdminActsTest::isAdminCommand)
                .map(AccessRule::key)
                .sorted()
                .toList();
        assertThat(commands)
                .as("AdminCommands says how a command is given; a new one is missing there")
                .containsKeys(asked.toArray(String[]::new));
        asked.forEach(key -> {
            Response answer = Objects.requireNonNull(commands.get(key)).get().get();
            assertThat(answer.statusCode()).as("%s: %s", key, answer.asString()).isBetween(200, 299);
            List<Map<String, Object>> told = entries(answer.header("X-Request-Id"));
            assertThat(told).as(key).hasSize(1);
            assertThat(told.getFirst())
                    .as(key)
                    .containsEntry("actor_id", UUID.fromString(admin.id()))
                    .containsEntry("outcome", "done");
            assertThat(told.getFirst().get("subject_id") != null)
                    .as("%s names its subject", key)
                    .isEqualTo(key.contains("{") || key.contains("settings"));
        });
    }

    @Test
    void aRefusedCommandLeavesNone() {
        Response answer = admin.posts("/admin/accounts/" + UuidV7.next() + "/approve", AdminCommands.PAPERLESS);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(entries(answer.header("X-Request-Id"))).isEmpty();
    }

    @Test
    void aCommandAnsweredAgainLeavesNoSecondEntry() {
        Person rider = City.register("delivery", Map.of("vehicleInfo", Map.of("type", "scooter")));
        String key = UuidV7.next().toString();
        for (int i = 0; i < 2; i++) {
            admin.asks()
                    .header("Idempotency-Key", key)
                    .body(AdminCommands.PAPERLESS)
                    .post("/api/v1/admin/accounts/" + rider.id() + "/approve")
                    .then()
                    .statusCode(204);
        }
        long told = database.read(
                tx -> tx.query("select count(*) from audit.entry where subject_id = :id and action = 'account.approve'")
                        .bind("id", rider.id())
                        .mapTo(Long.class)
                        .one());
        assertThat(told).isEqualTo(1);
    }

    private List<Map<String, Object>> entries(String requestId) {
        return database.read(
                tx -> tx.query("select actor_id, action, outcome, subject_id from audit.entry where request_id = :id")
                        .bind("id", requestId)
                        .mapToMap()
                        .list());
    }
}
