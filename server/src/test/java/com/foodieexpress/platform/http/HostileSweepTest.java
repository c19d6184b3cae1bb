package com.foodieexpress.platform.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.access.AccessRule;
import com.foodieexpress.platform.access.AccessTable;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.testing.Rounds;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Every route, whatever is thrown at it: a problem answer below 500 that names the field, one request id, nothing
/// written.
@ServerTest
class HostileSweepTest {

    /// Written as JSON, because some of them cannot be said in Java.
    private static final List<String> NASTY = List.of(
            "null",
            "true",
            "-1",
            "1.5",
            "1e308",
            "99999999999999999999999",
            "\"\"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"NaN\"",
            "\"+1000000000-01-01T00:00:00Z\"",
            "\"" + "x".repeat(20_000) + "\"",
            "[]",
            "[null]",
            "{}",
            "{\"lat\":91,\"lng\":7}",
            "{\"amountMinor\":9223372036854775807,\"currency\":\"XXXX\"}");

    private static final List<String> NO_BODIES = List.of("", "{", "[]", "7", "null", "\"text\"", "{\"a\":", "\u0000");

    private static final List<String> QUERY = List.of(
            "", "%00", "-1", "0", "99999999999999999999", "NaN", "1e400", "91,181", "%F0%9F%8D%95", "x".repeat(3_000));

    /// The way out of a session: swept with a session of its own each.
    private static final String AUTH = "/api/v1/auth/";

    /// Ends every session of the server that all tests share (`{"compromised": true}`).
    private static final Set<String> LEFT_OUT = Set.of("POST /api/v1/admin/signing-keys/rotate");

    @Inject
    AccessTable table;

    @Inject
    RouteClasses classes;

    private final Map<Role, TestUser> people = new EnumMap<>(Role.class);
    private final List<String> flaws = new ArrayList<>();
    private int sent;
    private int turn;
    private @Nullable TestUser leaver;

    @BeforeEach
    void gatherPeople() {
        people.put(Role.CUSTOMER, TestUser.customer());
        people.put(Role.RESTAURANT, TestUser.restaurant());
        people.put(Role.RIDER, TestUser.rider());
        people.put(Role.ADMIN, TestUser.admin());
    }

    @Test
    void noMemberOfABodyBreaksARoute() {
        for (ApiOperation operation : swept()) {
            if (operation.takesBody()) {
                String before = state(operation.rule());
                boolean refused = true;
                for (var member : operation.members().entrySet()) {
                    for (String value : nasty()) {
                        String body = "{\"" + member.getKey() + "\":" + value + "}";
                        Wire.Answer answer = post(operation, body);
                        note(answer, body);
                        refused &= answer.status() >= 400;
                    }
                    mustName(operation, member.getKey(), member.getValue());
                }
                if (refused) {
                    assertThat(state(operation.rule()))
                            .as(operation.rule().key())
                            .isEqualTo(before);
                }
            }
        }
        assertThat(flaws).isEmpty();
        assertThat(sent).isGreaterThan(Rounds.of(300, 1_500));
    }

    @Test
    void whatIsNoBodyIsRefusedAsOne() {
        for (ApiOperation operation : swept()) {
            for (String body : operation.takesBody() ? NO_BODIES : List.<String>of()) {
                note(post(operation, body), body);
            }
            if (!operation.members().isEmpty()) {
                String token = token(operation.rule());
                Wire.Answer wrongType = Wire.send(method(operation), path(operation), token, "text/csv", bytes("a,b"));
                note(wrongType, "text/csv");
                if (!Set.of(415, 400, 404).contains(wrongType.status())) {
                    flaws.add(wrongType.what() + " takes text/csv: " + wrongType.status());
                }
                note(Wire.send(method(operation), path(operation), token, "no type at all;;", bytes("{}")), "no type");
            }
        }
        assertThat(flaws).isEmpty();
    }

    @Test
    void addressesThatLeadNowhereSaySo() {
        for (ApiOperation operation : swept()) {
            AccessRule rule = operation.rule();
            String token = token(rule);
            for (String id : rule.path().contains("{")
                    ? List.of("987654321", "%00", "not-an-id", "x".repeat(500))
                    : List.of("")) {
                String path = rule.path().replaceAll("\\{[^}]+}", id);
                if (!id.isEmpty()) {
                    Wire.Answer answer = Wire.send(rule.method(), path, token, "application/json", bytes("{}"));
                    note(answer, id);
                    if (!Set.of(404, 400).contains(answer.status())) {
                        flaws.add(answer.what() + ": " + answer.status() + " for a thing that cannot be");
                    }
                }
                // The second name is a good one, so that the first is not saved by it.
                String first = rule.path().replaceFirst("\\{[^}]+}", "%00").replaceAll("\\{[^}]+}", "1");
                note(Wire.send(rule.method(), first, token, "application/json", bytes("{}")), "NUL first");
                expect(405, Wire.send("PROPFIND", path(operation), token, null, null));
                note(Wire.send("TRACE", path(operation), token, null, null), "TRACE");
                expect(404, Wire.send(rule.method(), path(operation) + "/no/such/route", token, null, null));
            }
        }
        expect(404, Wire.send("GET", "/api/v1/nothing-here", null, null, null));
        expect(404, Wire.send("GET", "/api/v1/nothing-here/", null, null, null));
        expect(404, Wire.send("POST", "/api/", null, "application/json", bytes("{}")));
        assertThat(flaws).isEmpty();
    }

    @Test
    void noQueryBreaksARouteNorATrailingSlash() {
        for (ApiOperation operation : swept()) {
            AccessRule rule = operation.rule();
            if (rule.method().equals("GET")) {
                String token = token(rule);
                note(Wire.send("GET", path(operation) + "/", token, null, null), "trailing slash");
                for (String name : operation.query()) {
                    for (String value : QUERY) {
                        note(Wire.send("GET", path(operation) + "?" + name + "=" + value, token, null, null), "query");
                    }
                }
            }
        }
        assertThat(flaws).isEmpty();
    }

    @Test
    void aBodyTooLargeIsRefusedAtOnceHoweverItIsSent() {
        // Megabytes are really sent once for each limit; the declared length is looked at on every route.
        var sentInFull = new HashSet<Integer>();
        for (ApiOperation operation : swept()) {
            if (operation.takesBody()) {
                String token = token(operation.rule());
                int limit = classes.find(HttpMethod.valueOf(method(operation)), path(operation))
                        .bodyBytes();
                expect(413, TooLarge.declared(method(operation), path(operation), token, limit + 1));
                if (limit < 100_000 || sentInFull.add(limit)) {
                    byte[] large = bytes("{\"name\":\"" + "x".repeat(limit) + "\"}");
                    expect(413, TooLarge.inChunks(method(operation), path(operation), token, large));
                }
                Wire.Answer small = Wire.sendChunked(method(operation), path(operation), token, bytes("{}"));
                note(small, "small and chunked");
            }
        }
        assertThat(flaws).isEmpty();
    }

    /// All of them at full counts; otherwise the next third, so that every member meets some and every value some
    /// members.
    private List<String> nasty() {
        if (Rounds.areFull()) {
            return NASTY;
        }
        turn++;
        return IntStream.range(0, NASTY.size())
                .filter(i -> i % 5 == turn % 5)
                .mapToObj(NASTY::get)
                .toList();
    }

    private List<ApiOperation> swept() {
        return ApiOperation.all(table).stream()
                .filter(operation -> !LEFT_OUT.contains(operation.rule().key()))
                .toList();
    }

    /// A wrong type cannot be anything but that member's fault.
    private void mustName(ApiOperation operation, String member, String type) {
        String wrong = switch (type) {
            case "string", "integer", "number", "boolean" -> "{\"x\":[1]}";
            case "array", "object" -> "7";
            default -> "";
        };
        if (wrong.isEmpty()) {
            return;
        }
        String body = "{\"" + member + "\":" + wrong + "}";
        Wire.Answer answer = post(operation, body);
        note(answer, body);
        boolean named = answer.json().path("errors").properties().stream()
                .anyMatch(error -> error.getKey().startsWith(member));
        // Where only its own rider gets through, a stranger's body is not looked at.
        boolean hidden = answer.status() == 404 && operation.rule().relation() != null;
        // The reader of fixes stops at the first thing that is wrong.
        boolean first = operation.rule().path().endsWith("/fixes") && answer.status() == 400;
        if (!hidden && !first && (answer.status() != 400 || !named)) {
            flaws.add(answer.what() + " " + body + " does not name it: " + answer.status() + " " + answer.text());
        }
    }

    private void expect(int status, Wire.Answer answer) {
        note(answer, "");
        if (answer.status() != status) {
            flaws.add(answer.what() + ": " + answer.status() + ", not " + status);
        }
    }

    private void note(Wire.Answer answer, String input) {
        sent++;
        String flaw = answer.flaw();
        if (!flaw.isEmpty()) {
            flaws.add(flaw + " for " + input.substring(0, Math.min(60, input.length())));
        }
    }

    private Wire.Answer post(ApiOperation operation, String body) {
        return Wire.send(method(operation), path(operation), token(operation.rule()), "application/json", bytes(body));
    }

    /// What the caller can see of what is theirs.
    private String state(AccessRule rule) {
        Role role = role(rule);
        if (role != Role.CUSTOMER || rule.open() || rule.path().startsWith(AUTH)) {
            return "";
        }
        var seen = new StringBuilder();
        for (String path : List.of("/api/v1/auth/me", "/api/v1/cart", "/api/v1/me/addresses", "/api/v1/orders")) {
            seen.append(Wire.send("GET", path, token(rule), null, null).text());
        }
        return seen.toString();
    }

    private @Nullable String token(AccessRule rule) {
        if (rule.open()) {
            return null;
        }
        boolean endsSessions = rule.path().startsWith(AUTH) && rule.method().equals("POST");
        TestUser person = endsSessions ? leaver() : people.get(role(rule));
        return person == null ? null : person.access();
    }

    /// Somebody whose session may end; another once it has.
    private TestUser leaver() {
        TestUser last = leaver;
        if (last == null
                || Wire.send("GET", "/api/v1/auth/me", last.access(), null, null)
                                .status()
                        != 200) {
            last = TestUser.customer();
        }
        leaver = last;
        return last;
    }

    /// The admin where there is a relation, since it lets everybody else's request end early.
    private static Role role(AccessRule rule) {
        if (rule.relation() != null && rule.roles().contains(Role.ADMIN)) {
            return Role.ADMIN;
        }
        return rule.roles().stream().sorted().findFirst().orElseThrow();
    }

    private static String method(ApiOperation operation) {
        return operation.rule().method();
    }

    private static String path(ApiOperation operation) {
        return operation.rule().path().replaceAll("\\{[^}]+}", UuidV7.next().toString());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
