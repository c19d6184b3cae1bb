package com.foodieexpress.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.live.ChannelPolicy;
import com.foodieexpress.platform.access.AccessRule;
import com.foodieexpress.platform.access.AccessTable;
import com.foodieexpress.platform.json.Json;
import com.foodieexpress.testing.Asvs;
import com.foodieexpress.testing.City.Person;
import com.foodieexpress.testing.EventStream;
import com.foodieexpress.testing.RawHttp;
import com.foodieexpress.testing.Rounds;
import com.foodieexpress.testing.ServerTest;
import io.quarkus.arc.All;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Every route and channel, for every member of the cast, at every stage of an order: the door opens to whom the access
/// table says, and no answer holds a word that its reader may not see.
@ServerTest
class AccessMatrixTest {

    private static final Set<String> TEST_CHANNELS = Set.of("probe", "owned");

    /// The doors in and out, which have tests of their own and would end the cast's sessions.
    private static final Set<String> LEFT_OUT = Set.of(
            "POST /api/v1/auth/logout",
            "POST /api/v1/auth/logout-all",
            "POST /api/v1/auth/password/change",
            "GET /api/v1/live",
            // Opens to whoever shows a device's own token: TrackersTest.
            "GET /api/v1/trackers/osmand",
            // Shows every message of the demo to everybody, on purpose; absent outside demo mode.
            "GET /api/v1/demo/outbox");

    @Inject
    AccessTable table;

    @Inject
    @All
    List<ChannelPolicy> policies;

    private final List<String> wrong = new ArrayList<>();
    private final Set<String> strange = new TreeSet<>();
    private final VisibleFields visible = VisibleFields.read();
    private final Map<Who, List<EventStream>> listening = new EnumMap<>(Who.class);
    private final Set<String> kept = new TreeSet<>();
    private Scene scene;
    private RawHttp http;
    private Stage stage = Stage.CART;
    private int cases;
    private int frames;

    @BeforeEach
    void gather() throws IOException {
        scene = new Scene();
        http = new RawHttp();
    }

    @AfterEach
    void leave() throws IOException {
        http.close();
        scene.close();
        listening.values().forEach(streams -> streams.forEach(EventStream::close));
    }

    @Test
    @Asvs({"8.1.2", "8.2.1", "8.2.2", "8.2.3", "8.3.1", "15.3.1"})
    void nobodySeesMoreThanTheirs() throws Exception {
        Set<Stage> looked = Rounds.areFull()
                ? EnumSet.allOf(Stage.class)
                : EnumSet.of(Stage.OFFERED, Stage.PICKED_UP, Stage.DELIVERED);
        for (Stage next : Stage.values()) {
            stage = next;
            scene.enter(next);
            if (looked.contains(next)) {
                everyRoute();
                everyChannel();
                keepListening();
            }
            whatWasPushed();
        }
        if (Boolean.getBoolean("writeContracts")) {
            visible.write();
            strange.clear();
        }
        Rounds.tell("%d cases of route or channel, person and stage; %d frames pushed meanwhile", cases, frames);
        assertThat(wrong.stream().distinct().limit(60)).isEmpty();
        assertThat(strange)
                .as("fields that contracts/visible-fields.txt does not know")
                .isEmpty();
        assertThat(cases).isGreaterThan(Rounds.of(2_000, 5_000));
        assertThat(frames).isGreaterThan(5);
    }

    @Test
    void everyRouteWithAnIdIsKnownToTheMatrix() {
        List<String> unknown = table.rules().stream()
                .flatMap(rule -> Doors.unknownPlaces(rule).stream())
                .distinct()
                .toList();
        assertThat(unknown).as("say in Doors and Scene whose these are").isEmpty();
    }

    private void everyRoute() {
        for (AccessRule rule : table.rules()) {
            if (LEFT_OUT.contains(rule.key())) {
                continue;
            }
            for (Who who : Who.values()) {
                boolean reads = rule.method().equals("GET");
                if (reads || Doors.expected(rule, who, stage) != 0) {
                    judge(rule, who, call(rule, who, ""), false);
                }
                if (reads && (stage == Stage.OFFERED || Rounds.areFull())) {
                    judge(rule, who, call(rule, who, othersInTheQuery()), true);
                }
            }
        }
    }

    /// Asks for somebody else's by every name an implementation might listen to.
    private String othersInTheQuery() {
        String customer = scene.person(Who.CUSTOMER).id();
        String rider = scene.person(Who.RIDER).id();
        return "?customerId=" + customer + "&userId=" + customer + "&accountId=" + customer + "&riderId=" + rider
                + "&restaurantId=" + scene.id("restaurants/{id}") + "&role=admin&as=" + customer
                + "&include=customer,rider&expand=*&fields=*&q="
                + scene.secrets().get(Secret.CUSTOMER_EMAIL);
    }

    private RawHttp.Answer call(AccessRule rule, Who who, String query) {
        List<String> headers = new ArrayList<>(
                List.of("X-User-Id: " + scene.person(Who.CUSTOMER).id(), "X-Role: admin"));
        Person person = scene.people().get(who);
        if (person != null) {
            headers.add("Authorization: Bearer " + person.token());
        }
        boolean plain = rule.method().equals("GET") || rule.method().equals("DELETE");
        if (!plain) {
            headers.add("Content-Type: application/json");
        }
        byte[] body = plain ? new byte[0] : "{\"reason\":\"x\",\"prepMinutes\":9,\"quantity\":9}".getBytes(UTF_8);
        try {
            return http.send(rule.method(), Doors.path(rule.path(), scene.ids()) + query, headers, body);
        } catch (IOException e) {
            throw new AssertionError(rule.key() + " as " + who, e);
        }
    }

    private void judge(AccessRule rule, Who who, RawHttp.Answer answer, boolean withQuery) {
        cases++;
        int expected = Doors.expected(rule, who, stage);
        String what = stage + ": " + rule.key() + " as " + who + (withQuery ? " asking for others" : "");
        boolean early = answer.status() == 400 && (withQuery || rule.relation() == null);
        boolean open = answer.status() != 401 && answer.status() != 403 && answer.status() < 500;
        if (expected == 0 ? !open : answer.status() != expected && !early) {
            wrong.add(what + ": " + answer + ", expected " + expected);
        }
        tellsNothing(what, who, answer.text());
        if (answer.status() == 200 && !rule.path().contains("jwks")) {
            unknown(visible.strange(rule.key(), Doors.role(who), answer.json()));
        }
    }

    private void tellsNothing(String what, Who who, String text) {
        scene.secrets().forEach((secret, word) -> {
            if (!secret.isFor(who, stage) && text.contains(word)) {
                int at = text.indexOf(word);
                wrong.add(what + " tells " + secret + ": "
                        + text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 40)));
            }
        });
    }

    // ---- channels

    private Map<String, Map<Who, Stage>> channels() {
        Map<Who, Stage> nobody = Map.of();
        Map<String, Map<Who, Stage>> channels = new TreeMap<>();
        String restaurant = scene.id("restaurants/{id}");
        if (scene.ids().containsKey("orders/{id}")) {
            channels.put("order:" + scene.id("orders/{id}"), Map.of(Who.CUSTOMER, Stage.CART));
        }
        channels.put("restaurant:" + restaurant, Map.of(Who.OWNER, Stage.CART));
        channels.put("rider:" + scene.person(Who.RIDER).id(), Map.of(Who.RIDER, Stage.CART));
        channels.put("actions", nobody);
        channels.put("fleet", nobody);
        channels.put("stats:platform", nobody);
        channels.put("stats:restaurant:" + restaurant, Map.of(Who.OWNER, Stage.CART));
        channels.put("user:" + scene.person(Who.CUSTOMER).id(), Map.of(Who.CUSTOMER, Stage.CART));
        return channels;
    }

    private void everyChannel() throws InterruptedException {
        Set<String> kinds = new TreeSet<>();
        for (var channel : channels().entrySet()) {
            kinds.add(channel.getKey().split(":")[0]);
            for (Who who : Who.values()) {
                Person person = scene.people().get(who);
                if (person != null && who != Who.SIGNED_OUT) {
                    listen(channel.getKey(), who, person, Doors.mayListen(channel.getKey(), channel.getValue(), who));
                }
            }
        }
        Set<String> product = new TreeSet<>();
        policies.forEach(policy -> product.add(policy.kind()));
        product.removeAll(TEST_CHANNELS);
        if (stage.compareTo(Stage.PLACED) >= 0) {
            assertThat(kinds).as("channel kinds in the matrix").isEqualTo(product);
        }
    }

    private void listen(String channel, Who who, Person person, boolean opens) throws InterruptedException {
        cases++;
        try (var stream = new EventStream(person.token(), channel)) {
            JsonNode answer = stream.next(frame ->
                    Set.of("subscribed", "error").contains(frame.path("type").asText()));
            String what = stage + ": " + channel + " as " + who;
            boolean refused = answer.path("type").asText().equals("error");
            if (opens == refused) {
                wrong.add(what + ": " + answer);
            }
            tellsNothing(what, who, answer.toString());
            if (!refused) {
                unknown(visible.strange(
                        "channel " + channel.split(":")[0],
                        Doors.role(who),
                        Json.tree(answer.toString()).path("snapshot")));
            }
        }
    }

    /// From now on everybody hears whatever is told on the channels they may hear.
    private void keepListening() {
        for (var channel : channels().entrySet()) {
            if (!kept.add(channel.getKey())) {
                continue;
            }
            for (Who who : Who.values()) {
                Person person = scene.people().get(who);
                if (person != null && Doors.mayListen(channel.getKey(), channel.getValue(), who)) {
                    listening
                            .computeIfAbsent(who, key -> new ArrayList<>())
                            .add(new EventStream(person.token(), channel.getKey()));
                }
            }
        }
    }

    private void whatWasPushed() {
        listening.forEach((who, streams) -> streams.forEach(stream -> {
            for (String frame : stream.arrived()) {
                frames++;
                tellsNothing(stage + ": a push", who, frame);
                knownFields(who, Json.tree(frame));
            }
        }));
    }

    /// Lists of everything also hold what other tests left, whose fields are not this scene's: those of administrators,
    /// whom permissions hold, and those of open restaurants, which are public.
    private void unknown(List<String> fields) {
        for (String field : fields) {
            boolean ofAll = field.contains("[]") || field.contains("/admin/") || field.contains(" on fleet ");
            if (!(field.contains(" shows admin ") && ofAll) && !field.startsWith("GET /api/v1/restaurants shows ")) {
                strange.add(field);
            }
        }
    }

    /// All events of a channel together, because which of them already knows what is a matter of moments.
    private void knownFields(Who who, JsonNode frame) {
        String channel = frame.path("channel").asText().split(":")[0];
        switch (frame.path("type").asText()) {
            case "event" -> unknown(visible.strange("event on " + channel, Doors.role(who), frame.at("/event/data")));
            case "state" -> {
                String key = frame.path("key").asText().split(":")[0];
                unknown(visible.strange("state " + key + " on " + channel, Doors.role(who), frame.path("value")));
            }
            default -> {}
        }
    }
}
