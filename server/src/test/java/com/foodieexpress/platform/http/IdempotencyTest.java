package com.foodieexpress.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.access.AccessRule;
import com.foodieexpress.platform.access.AccessTable;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// A command with an `Idempotency-Key` is done once however often it is sent.
@ServerTest
class IdempotencyTest {

    /// Those that keep their own account. Orders have their key in the order; sessions, codes and tickets must not
    /// be kept; a dead letter is gone once dealt with; of an erased person nothing is kept; an upload takes the
    /// place of the one before; a device's token is shown once, and a passkey's challenge is good for once; a
    /// tracker's positions have numbers of their own; a browser stays the same however often it asks to be told.
    private static final Set<String> OTHERWISE = Set.of(
            "AuthResource.login",
            "AuthResource.logout",
            "AuthResource.logoutAll",
            "AuthResource.refresh",
            "AuthResource.register",
            "SessionResource.endOthers",
            "ChannelResource.create",
            "CodeResource.confirm",
            "CodeResource.confirmReset",
            "CodeResource.request",
            "CodeResource.requestVerification",
            "CodeResource.reset",
            "CodeResource.verify",
            "DeadLetterResource.discard",
            "DeadLetterResource.retry",
            "DeviceResource.admit",
            "LogActionResource.log",
            "LogActionResource.logBatch",
            "OldLogActionResource.log",
            "OldLogActionResource.logBatch",
            "OrderResource.place",
            "OwnOnboardingResource.upload",
            "PasskeyResource.add",
            "PasskeyResource.options",
            "PasskeyResource.remove",
            "PasskeySignInResource.options",
            "PasskeySignInResource.signIn",
            "PrivacyResource.erase",
            "ProfileResource.changePassword",
            "PushSubscriptionResource.add",
            "RuleResource.backTest",
            "SecondFactorResource.confirm",
            "SecondFactorResource.enrol",
            "SecondFactorResource.remove",
            "SecondFactorResource.renewRecoveryCodes",
            "SecondStepResource.complete",
            "SecondStepResource.enrol",
            "TicketResource.issue",
            "TrackerResource.owntracks",
            "TrackerResource.postOsmand");

    @Inject
    AccessTable table;

    @Test
    void everyCommandTakesAKey() {
        Set<String> without = new TreeSet<>();
        int commands = 0;
        for (JavaClass resource : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("com.foodieexpress")) {
            for (JavaMethod method : resource.getMethods()) {
                if (method.isAnnotatedWith(POST.class)) {
                    commands++;
                    if (!method.isAnnotatedWith(Idempotent.class)) {
                        without.add(resource.getSimpleName() + "." + method.getName());
                    }
                }
            }
        }
        assertThat(without).isEqualTo(new TreeSet<>(OTHERWISE));
        assertThat(table.rules().stream().map(AccessRule::method).filter("POST"::equals))
                .as("POST routes, one of them raw")
                .hasSize(commands + 1);
    }

    @Test
    void theSameCommandAgainGetsTheSameAnswerAndIsNotDoneAgain() {
        TestUser customer = TestUser.customer();
        String key = key();
        Response first = addAddress(customer, key, "Home");
        first.then().statusCode(201);
        Response again = addAddress(customer, key, "Home");
        again.then().statusCode(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.contentType()).startsWith("application/json");
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(addresses(customer)).hasSize(1);
        addAddress(customer, key(), "Home").then().statusCode(201);
        assertThat(addresses(customer)).hasSize(2);
    }

    @Test
    void theKeyOfAnotherRequestIsRefused() {
        TestUser customer = TestUser.customer();
        String key = key();
        addAddress(customer, key, "Home").then().statusCode(201);
        Response other = addAddress(customer, key, "Work");
        other.then().statusCode(409);
        assertThat(other.jsonPath().getString("code")).isEqualTo("platform.idempotency-mismatch");
        Response otherRoute =
                customer.call().header(IdempotencyKeys.HEADER, key).post("/api/v1/notifications/read-all");
        otherRoute.then().statusCode(409);
        assertThat(addresses(customer)).hasSize(1);
        TestUser neighbour = TestUser.customer();
        addAddress(neighbour, key, "Elsewhere").then().statusCode(201);
        assertThat(addresses(neighbour)).hasSize(1);
    }

    @Test
    void aRefusedCommandMayBeTriedAgain() {
        TestUser customer = TestUser.customer();
        String key = key();
        addAddress(customer, key, "a\u0000b").then().statusCode(400);
        addAddress(customer, key, "Home").then().statusCode(201);
        assertThat(addresses(customer)).hasSize(1);
    }

    @Test
    void twentyAtOnceAreDoneOnce() throws Exception {
        TestUser customer = TestUser.customer();
        String key = key();
        List<Callable<Response>> calls = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            calls.add(() -> addAddress(customer, key, "Home"));
        }
        Set<String> created = new TreeSet<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var future : threads.invokeAll(calls)) {
                Response answer = future.get();
                if (answer.statusCode() == 201) {
                    created.add(answer.asString());
                } else {
                    assertThat(answer.statusCode()).isEqualTo(409);
                    assertThat(answer.jsonPath().getString("code")).isEqualTo("platform.idempotency-running");
                }
            }
        }
        assertThat(created).hasSize(1);
        assertThat(addresses(customer)).hasSize(1);
    }

    @Test
    void aCommandWithoutAnAnswerAndAKeyThatIsNone() {
        TestUser customer = TestUser.customer();
        for (String key : List.of("", "x".repeat(101), "a b")) {
            addAddress(customer, key, "Home").then().statusCode(400);
        }
        String key = key();
        for (int i = 0; i < 2; i++) {
            customer.call()
                    .header(IdempotencyKeys.HEADER, key)
                    .post("/api/v1/notifications/read-all")
                    .then()
                    .statusCode(204);
        }
    }

    private static Response addAddress(TestUser customer, String key, String label) {
        return customer.call()
                .header(IdempotencyKeys.HEADER, key)
                .body(Map.of("label", label, "line", "1 Rue Test", "location", Map.of("lat", 43.7384, "lng", 7.4246)))
                .post("/api/v1/me/addresses");
    }

    private static List<Object> addresses(TestUser customer) {
        return customer.call().get("/api/v1/me/addresses").jsonPath().getList("items");
    }

    private static String key() {
        return UuidV7.next().toString();
    }
}
