package com.foodieexpress.platform.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Entries commit with their acts, are sealed soon afterwards, can be listed, and prove themselves to somebody who
/// trusts
/// the key alone.
@ServerTest
class AuditTrailTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Database database;

    @Inject
    AuditTrail trail;

    @Inject
    RefusedCalls refused;

    @Inject
    Sealer sealer;

    @Inject
    AuditFolder folder;

    private final UUID subject = UuidV7.next();
    private final Actor admin = new Actor(UuidV7.next(), Role.ADMIN, UuidV7.next(), true);

    private AuditEntry entry(AuditAction action) {
        return AuditEntry.of(admin, action).on("account", subject);
    }

    private void append(AuditEntry entry) {
        database.run(tx -> trail.append(tx, entry));
    }

    private JsonPath listed(String query) {
        return TestUser.admin()
                .call()
                .get("/api/v1/admin/audit?subject=" + subject + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath sealed(String id) {
        return await().atMost(SOON)
                .until(
                        () -> TestUser.admin()
                                .call()
                                .get("/api/v1/admin/audit/" + id)
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        answer -> answer.get("proof") != null);
    }

    @Test
    void anEntryCommitsWithItsActOrNotAtAll() {
        assertThatThrownBy(() -> database.run(tx -> {
                    trail.append(tx, entry(AuditAction.ACCOUNT_BAN));
                    throw new IllegalStateException("the act failed");
                }))
                .hasMessage("the act failed");
        append(entry(AuditAction.ACCOUNT_SUSPEND).with("days", 3));
        JsonPath page = listed("");
        assertThat(page.getList("items")).hasSize(1);
        assertThat(page.getString("items[0].action")).isEqualTo("account.suspend");
        assertThat(page.getString("items[0].actor.id")).isEqualTo(admin.id().toString());
        assertThat(page.getString("items[0].actor.role")).isEqualTo("admin");
        assertThat(page.getString("items[0].outcome")).isEqualTo("done");
        assertThat(page.getInt("items[0].details.days")).isEqualTo(3);
    }

    @Test
    void anEntryProvesItselfUnderASignedCheckpoint() {
        append(entry(AuditAction.SETTINGS_CHANGE));
        requireProven(sealed(listed("").getString("items[0].id")));
    }

    /// An erasure takes keys and texts elsewhere. What the trail says of somebody are ids, so it stays as it is.
    @Test
    void proofsSurviveAnErasure() {
        TestUser person = TestUser.customer();
        String id = ofPerson(person).getString("items[0].id");
        JsonPath before = sealed(id);
        assertThat(before.getString("entry.action")).isEqualTo("account.register");
        TestUser.admin()
                .call()
                .post("/api/v1/admin/accounts/{id}/erasure", person.id())
                .then()
                .statusCode(204);
        JsonPath after = sealed(id);
        requireProven(after);
        assertThat(after.getMap("proof")).isEqualTo(before.getMap("proof"));
        assertThat(ofPerson(person).getString("items[0].action")).isEqualTo("account.erase");
        assertThat(ofPerson(person).prettify()).doesNotContain(person.email());
        requireWell();
    }

    private static JsonPath ofPerson(TestUser person) {
        return TestUser.admin()
                .call()
                .get("/api/v1/admin/audit?action=account.&subject=" + person.id())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /// As somebody checks it who has the public key alone.
    private static void requireProven(JsonPath answer) {
        AuditKeys auditor = AuditKeys.parse(answer.getString("proof.publicKey"));
        String checkpoint = "proof.checkpoint.";
        byte[] signed = Base64.getDecoder().decode(answer.getString(checkpoint + "signed"));
        assertThat(auditor.verifies(
                        answer.getString(checkpoint + "keyId"),
                        signed,
                        Base64.getDecoder().decode(answer.getString(checkpoint + "signature"))))
                .isTrue();
        String root = answer.getString(checkpoint + "root");
        assertThat(new String(signed, UTF_8)).contains("\n" + root + "\n");
        Hash leaf = Merkle.leaf(Base64.getDecoder().decode(answer.getString("proof.data")));
        List<Hash> path = answer.getList("proof.path", String.class).stream()
                .map(Hash::ofBase64)
                .toList();
        assertThat(Proofs.showsInclusion(
                        leaf,
                        answer.getLong("proof.leafIndex"),
                        answer.getLong(checkpoint + "size"),
                        path,
                        Hash.ofBase64(root)))
                .isTrue();
        assertThat(answer.getLong("entry.seq")).isEqualTo(answer.getLong("proof.leafIndex") + 1);
    }

    @Test
    void aLaterCheckpointIsShownToContinueAnEarlierOne() {
        append(entry(AuditAction.ACCOUNT_APPROVE));
        long first = sealed(listed("").getString("items[0].id")).getLong("proof.checkpoint.size");
        append(entry(AuditAction.ACCOUNT_VERIFY));
        long second = sealed(listed("").getString("items[0].id")).getLong("proof.checkpoint.size");
        JsonPath answer = TestUser.admin()
                .call()
                .get("/api/v1/admin/audit/consistency?first=" + first + "&second=" + second)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(Proofs.showsConsistency(
                        first,
                        Hash.ofBase64(answer.getString("first.root")),
                        second,
                        Hash.ofBase64(answer.getString("second.root")),
                        answer.getList("path", String.class).stream()
                                .map(Hash::ofBase64)
                                .toList()))
                .isTrue();
    }

    /// A long transaction of somebody else holds nobody up, and what it wrote is sealed after it ends.
    @Test
    void appendingWaitsForNobody() throws InterruptedException {
        var open = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        Thread slow = Thread.ofVirtual()
                .start(() -> database.run(tx -> {
                    trail.append(tx, entry(AuditAction.DELIVERY_ASSIGN));
                    open.countDown();
                    try {
                        end.await(60, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }));
        assertThat(open.await(10, TimeUnit.SECONDS)).isTrue();
        IntStream.range(0, 20).forEach(i -> append(entry(AuditAction.ORDER_CANCEL)));
        assertThat(listed("&limit=100").getList("items")).hasSize(20);
        end.countDown();
        slow.join();
        await().atMost(SOON)
                .until(() -> listed("&limit=100").getList("items.seq").stream()
                                .filter(Objects::nonNull)
                                .count()
                        == 21);
        assertThat(listed("&limit=100").getList("items.seq")).doesNotHaveDuplicates();
        assertThat(sealer.trouble()).isEmpty();
    }

    @Test
    void theListIsFilteredAndComesInPages() {
        append(entry(AuditAction.ACCOUNT_SUSPEND));
        append(entry(AuditAction.ACCOUNT_REINSTATE));
        append(entry(AuditAction.SETTINGS_CHANGE));
        JsonPath first = listed("&action=account.&limit=1");
        assertThat(first.getString("items[0].action")).isEqualTo("account.reinstate");
        JsonPath second = listed("&action=account.&limit=1&cursor=" + first.getString("next"));
        assertThat(second.getString("items[0].action")).isEqualTo("account.suspend");
        assertThat(second.getString("next")).isNull();
        assertThat(listed("&actor=" + admin.id()).getList("items")).hasSize(3);
        assertThat(listed("&actor=" + UuidV7.next()).getList("items")).isEmpty();
        assertThat(listed("&to=2026-01-01T00:00:00Z").getList("items")).isEmpty();
        assertThat(listed("&from=2026-01-01T00:00:00Z").getList("items")).hasSize(3);
    }

    @Test
    void whatCannotBeAskedIsRefusedByName() {
        for (String wrong : List.of("actor=nobody", "action=%25", "from=yesterday", "to=9", "limit=0", "cursor=x")) {
            TestUser.admin()
                    .call()
                    .get("/api/v1/admin/audit?" + wrong)
                    .then()
                    .statusCode(400)
                    .body("errors." + wrong.substring(0, wrong.indexOf('=')), notNullValue());
        }
        TestUser.admin()
                .call()
                .get("/api/v1/admin/audit/" + UuidV7.next())
                .then()
                .statusCode(404)
                .body("code", equalTo("platform.no-audit-entry"));
        TestUser.admin()
                .call()
                .get("/api/v1/admin/audit/consistency?first=0&second=x")
                .then()
                .statusCode(400);
    }

    @Test
    void personalTextsAreWithheld() {
        append(entry(AuditAction.ACCOUNT_UPDATE)
                .with("email", "ada@example.org")
                .with("phone", "+33 6 12 34 56 78")
                .with("digits", "33612345678")
                .with("line", "12 Rue Grimaldi")
                .with("field", "phone")
                .with("by", admin.id()));
        JsonPath page = listed("");
        for (String name : List.of("email", "phone", "digits", "line")) {
            assertThat(page.getString("items[0].details." + name)).isEqualTo("(withheld)");
        }
        assertThat(page.getString("items[0].details.field")).isEqualTo("phone");
        assertThat(page.getString("items[0].details.by")).isEqualTo(admin.id().toString());
    }

    @Test
    void manyRefusalsOfOneKindAreToldInOneEntry() {
        AuditEntry refusal = entry(AuditAction.ACCESS_REFUSE).refused();
        IntStream.range(0, 50).forEach(i -> refused.count(refusal));
        await().atMost(SOON).until(() -> !listed("").getList("items").isEmpty());
        JsonPath page = listed("");
        assertThat(page.getList("items")).hasSize(1);
        assertThat(page.getInt("items[0].details.times")).isBetween(1, 50);
        assertThat(page.getString("items[0].outcome")).isEqualTo("refused");
    }

    @Test
    void networksAreNoAddresses() {
        assertThat(RequestOrigin.network("203.0.113.77")).isEqualTo("203.0.113.0/24");
        assertThat(RequestOrigin.network("2001:db8:1:2:3:4:5:6")).isEqualTo("2001:db8:1:0:0:0:0:0/48");
        assertThat(RequestOrigin.network("somewhere.example")).isNull();
        assertThat(RequestOrigin.network(null)).isNull();
    }

    /// Beside the running server, which goes on sealing meanwhile.
    @Test
    void theWholeTrailOfTheServerIsWell() {
        append(entry(AuditAction.KEY_ROTATE));
        sealed(listed("").getString("items[0].id"));
        requireWell();
    }

    private void requireWell() {
        var said = new ByteArrayOutputStream();
        int code = new VerifyAudit(database, folder, Optional.empty(), new PrintStream(said, true, UTF_8)).run();
        assertThat(code).as(said.toString(UTF_8)).isEqualTo(VerifyAudit.WELL);
    }

    @Test
    void theNodeSaysThatItSeals() {
        RestAssured.get("/health/ready")
                .then()
                .body("checks.name", hasItem("audit-trail"))
                .body("checks.findAll { it.name == 'audit-trail' }", hasSize(1))
                .body("checks.find { it.name == 'audit-trail' }.data.state", equalTo("well"));
    }
}
