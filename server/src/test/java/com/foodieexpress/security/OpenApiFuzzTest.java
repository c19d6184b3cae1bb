package com.foodieexpress.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.catalog.Kitchen;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.json.Json;
import com.foodieexpress.testing.Asvs;
import com.foodieexpress.testing.City;
import com.foodieexpress.testing.City.Person;
import com.foodieexpress.testing.RawHttp;
import com.foodieexpress.testing.Rounds;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Requests made from the OpenAPI document, by every role, right and wrong in every part: none is answered with a fault
/// of the server, none tells of its inside, none is left hanging.
///
/// A failing request is made smaller and told with its seed; `FOODIE_FUZZ_SEED` begins there again.
@ServerTest
class OpenApiFuzzTest {

    /// Would change the server for the tests that share it; the full proof has a server of its own and calls them too.
    private static final Set<String> FOR_EVERYBODY = Set.of(
            "POST /api/v1/admin/signing-keys/rotate",
            "PATCH /api/v1/admin/settings",
            "POST /api/v1/admin/settings/versions/{version}/revert");

    private static final int WORKERS = 4;
    private static final int SIGN_IN_ATTEMPTS = 3;
    private static final int TOLD = 12;

    private static final List<String> ROLES =
            List.of("nobody", "customer", "restaurant", "delivery", "admin", "pending");

    private static final Pattern INSIDE = Pattern.compile(
            "\\bat [\\w.$]+\\([\\w$]+\\.java:\\d+\\)|com\\.foodieexpress\\.|java\\.(lang|util|time|io|net)\\.|jakarta\\."
                    + "|io\\.(quarkus|vertx|netty)|org\\.(postgresql|jdbi|jboss|hibernate|jose4j)|com\\.fasterxml"
                    + "|Exception\\b|PSQL|SQLSTATE|\\bselect \\w+ from\\b|/src/main/java|NullPointer");

    private final Map<String, Person> people = new ConcurrentHashMap<>();
    private final List<String> orders = new ArrayList<>();
    private @Nullable TestUser kitchen;
    private final Map<String, String> flaws = new ConcurrentSkipListMap<>();
    private final Map<Integer, AtomicLong> statuses = new ConcurrentSkipListMap<>();
    private final AtomicLong signInsRefused = new AtomicLong();
    private final Map<String, AtomicLong> reached = new ConcurrentSkipListMap<>();

    @Test
    @Asvs({"2.2.1", "4.1.1", "15.3.5", "16.5.1"})
    void nothingGeneratedFromTheDocumentBreaksTheServer() throws Exception {
        var api = new FuzzApi(RestAssured.get("/openapi?format=json").asString());
        List<FuzzApi.Operation> operations = api.operations().stream()
                .filter(operation -> Rounds.areFull() || !FOR_EVERYBODY.contains(operation.key()))
                .toList();
        ROLES.forEach(this::signIn);
        List<String> ids = knownIds();
        int count = Rounds.of(2_500, 100_000);
        long first = Optional.ofNullable(System.getenv("FOODIE_FUZZ_SEED"))
                .map(Long::parseLong)
                .orElse(1L);
        var next = new AtomicLong(first);
        try (var workers = Executors.newFixedThreadPool(WORKERS)) {
            for (int worker = 0; worker < WORKERS; worker++) {
                workers.execute(() -> work(next, first + count, api, operations, ids));
            }
        }
        callOff();
        Rounds.tell(
                "%d generated requests to %d operations by %d roles; statuses %s; %s sign-ins refused meanwhile",
                count, operations.size(), ROLES.size(), statuses, signInsRefused);
        assertThat(flaws.values().stream().limit(TOLD).toList())
                .as("%d kinds of flaw", flaws.size())
                .isEmpty();
        assertThat(reached.keySet())
                .as("operations that were ever reached")
                .hasSizeGreaterThan(operations.size() * 9 / 10);
        assertThat(statuses.keySet()).as("more than refusals").contains(200);
    }

    private void work(AtomicLong next, long end, FuzzApi api, List<FuzzApi.Operation> operations, List<String> ids) {
        try (var http = new RawHttp()) {
            for (long seed = next.getAndIncrement(); seed < end; seed = next.getAndIncrement()) {
                one(http, FuzzRequest.of(seed, api, operations, ROLES, ids));
            }
        } catch (IOException | RuntimeException | AssertionError e) {
            flaws.put("worker", "a worker gave up: " + e);
        }
    }

    private void one(RawHttp http, FuzzRequest request) throws IOException {
        Optional<String> flaw = flaw(http, request, true);
        if (flaw.isPresent()) {
            String kind = request.operation().key() + " " + kind(flaw.get());
            if (!flaws.containsKey(kind)) {
                FuzzRequest small = shrunk(http, request, kind(flaw.get()));
                flaws.put(kind, flaw.get() + "\n  " + small);
            }
        }
    }

    private FuzzRequest shrunk(RawHttp http, FuzzRequest request, String kind) throws IOException {
        FuzzRequest smallest = request;
        boolean smaller = true;
        for (int round = 0; smaller && round < 12; round++) {
            smaller = false;
            for (FuzzRequest each : smallest.smaller()) {
                if (flaw(http, each, false)
                        .filter(found -> kind(found).equals(kind))
                        .isPresent()) {
                    smallest = each;
                    smaller = true;
                    break;
                }
            }
        }
        return smallest;
    }

    private static String kind(String flaw) {
        return flaw.substring(0, Math.min(24, flaw.length()));
    }

    private Optional<String> flaw(RawHttp http, FuzzRequest request, boolean counted) throws IOException {
        List<String> headers = new ArrayList<>(request.headers());
        Person person = people.get(request.role());
        if (person != null) {
            headers.add("Authorization: Bearer " + person.token());
        }
        byte[] body = request.body();
        RawHttp.Answer answer;
        try {
            answer = http.send(
                    request.operation().method(), request.target(), headers, body == null ? new byte[0] : body);
        } catch (IOException hanging) {
            return Optional.of("no answer: " + hanging);
        }
        if (counted) {
            statuses.computeIfAbsent(answer.status(), status -> new AtomicLong())
                    .incrementAndGet();
            if (answer.status() != 401 && answer.status() != 403) {
                reached.computeIfAbsent(request.operation().key(), key -> new AtomicLong())
                        .incrementAndGet();
            }
        }
        if (answer.status() == 401 && person != null) {
            signIn(request.role());
        }
        return flaw(answer);
    }

    private static Optional<String> flaw(RawHttp.Answer answer) {
        if (answer.status() >= 500) {
            return Optional.of(answer.toString());
        }
        if (answer.headers().getOrDefault("x-request-id", "").isEmpty()) {
            return Optional.of("no request id: " + answer);
        }
        if (answer.status() < 400) {
            return Optional.empty();
        }
        JsonNode problem = answer.json();
        boolean whole = answer.type().startsWith("application/problem+json")
                && problem.path("status").asInt() == answer.status()
                && !problem.path("code").asText().isEmpty()
                && !problem.path("title").asText().isEmpty();
        if (!whole) {
            return Optional.of("no problem document: " + answer);
        }
        return INSIDE.matcher(answer.text()).find() ? Optional.of("tells of the inside: " + answer) : Optional.empty();
    }

    /// Anew also when a request has signed somebody out, or an admin has shut somebody out. Another worker may rotate
    /// the keys between two steps of it.
    private synchronized void signIn(String role) {
        for (int attempt = 1; ; attempt++) {
            try {
                enter(role);
                return;
            } catch (AssertionError interfered) {
                if (attempt == SIGN_IN_ATTEMPTS) {
                    throw interfered;
                }
            }
        }
    }

    private void enter(String role) {
        switch (role) {
            case "nobody" -> people.remove(role);
            case "customer" -> people.put(role, City.newCustomer());
            case "restaurant" -> people.put(role, owner());
            case "delivery" -> people.put(role, City.newRider(City.admin()));
            case "pending" ->
                people.put(role, City.register("delivery", Map.of("vehicleInfo", Map.of("type", "bike"))));
            default -> people.put(role, administrator());
        }
    }

    private Person owner() {
        TestUser waiting = TestUser.register("restaurant", Map.of("businessName", "Chez Test"));
        // A sign-in of its own: the keys may have been rotated meanwhile.
        City.admin()
                .posts("/admin/accounts/" + waiting.id() + "/approve", Map.of("waiver", "Needs no papers here"))
                .then()
                .statusCode(204);
        TestUser cook = TestUser.login(waiting.email(), TestUser.PASSWORD);
        if (kitchen == null) {
            kitchen = cook;
        }
        return new Person(cook.id().toString(), cook.email(), cook.access());
    }

    /// One of its own, so that nobody else's session ends with theirs.
    private static Person administrator() {
        TestUser person = TestUser.customer();
        City.admin()
                .asks()
                .body(Map.of("role", "super_admin", "reason", "Fuzzing"))
                .put("/api/v1/admin/administrators/" + person.id())
                .then()
                .statusCode(200);
        TestUser admin = TestUser.loginAs(person.email(), TestUser.PASSWORD, "admin");
        return new Person(admin.id().toString(), admin.email(), admin.access());
    }

    /// No rider of another test shall be asked to bring what was ordered here.
    private void callOff() {
        Person admin = City.admin();
        orders.forEach(order -> admin.posts("/orders/" + order + "/cancel", Map.of("reason", "The test is over")));
    }

    /// Things that exist, so that some requests get beyond "there is no such thing".
    private List<String> knownIds() {
        List<String> ids = new ArrayList<>(List.of(UuidV7.next().toString()));
        Kitchen open = Kitchen.of(Objects.requireNonNull(kitchen));
        UUID category = open.addCategory("Mains");
        for (int i = 0; i < 6; i++) {
            ids.add(open.addItem(category, "Dish " + i, 2_600 + i).toString());
        }
        String restaurant = open.id().toString();
        ids.add(restaurant);
        JsonNode menu = Json.tree(
                RestAssured.get("/api/v1/restaurants/" + restaurant + "/menu").asString());
        menu.findValuesAsText("id").stream().limit(12).forEach(ids::add);
        for (int i = 0; i < 4; i++) {
            Person customer = person("customer");
            orders.add(City.order(customer, restaurant, 1, "tok_visa").path("id"));
            City.fillCart(customer, restaurant, 1);
        }
        ids.addAll(orders);
        people.values().forEach(each -> ids.add(each.id()));
        return ids;
    }

    private Person person(String role) {
        return Objects.requireNonNull(people.get(role), role);
    }
}
