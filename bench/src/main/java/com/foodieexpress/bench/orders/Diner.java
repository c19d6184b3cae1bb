package com.foodieexpress.bench.orders;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.foodieexpress.bench.city.Server;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A customer of the bench's own who fills a cart once and then quotes and orders it over HTTP again and again.
public final class Diner implements Placements.Step {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http;
    private final URI server;
    private final String token;
    private final ObjectNode quoteRequest;
    private final ObjectNode line;

    private Diner(HttpClient http, URI server, String token, ObjectNode line, ObjectNode quoteRequest) {
        this.http = http;
        this.server = server;
        this.token = token;
        this.line = line;
        this.quoteRequest = quoteRequest;
    }

    /// Registers, and fills the cart with a dish of a restaurant that is open and delivers to its own door.
    public static Diner register(HttpClient http, URI server) throws IOException, InterruptedException {
        return register(http, server, (restaurant, others) -> List.of(restaurant));
    }

    /// The same, but the door is that of the farthest other restaurant it delivers to.
    public static Diner registerFarAway(HttpClient http, URI server) throws IOException, InterruptedException {
        return register(
                http,
                server,
                (restaurant, others) -> others.stream()
                        .sorted(Comparator.comparingDouble((JsonNode other) -> -apart(restaurant, other)))
                        .toList());
    }

    private interface Doors {
        List<JsonNode> toTry(JsonNode restaurant, List<JsonNode> all);
    }

    private static double apart(JsonNode a, JsonNode b) {
        JsonNode from = a.path("location");
        JsonNode to = b.path("location");
        return Math.hypot(
                from.path("lat").asDouble() - to.path("lat").asDouble(),
                from.path("lng").asDouble() - to.path("lng").asDouble());
    }

    private static Diner register(HttpClient http, URI server, Doors doors) throws IOException, InterruptedException {
        ObjectNode account = JSON.createObjectNode()
                .put("email", "diner-" + UUID.randomUUID() + "@bench.example.com")
                .put("password", "Bench-" + UUID.randomUUID())
                .put("firstName", "Bench")
                .put("lastName", "Diner")
                .put("role", "customer");
        String token = send(http, server, null, "POST", "/auth/register", account)
                .path("tokens")
                .path("access")
                .asText();
        var restaurants = new ArrayList<JsonNode>();
        send(http, server, token, "GET", "/restaurants?openNow=true&limit=50", null)
                .path("items")
                .forEach(restaurants::add);
        for (JsonNode restaurant : restaurants) {
            for (JsonNode door : doors.toTry(restaurant, restaurants)) {
                Diner diner = at(http, server, token, restaurant, door.path("location"));
                if (diner != null) {
                    return diner;
                }
            }
        }
        throw new IllegalStateException("no restaurant takes an order");
    }

    private static @Nullable Diner at(HttpClient http, URI server, String token, JsonNode restaurant, JsonNode door)
            throws IOException, InterruptedException {
        String id = restaurant.path("id").asText();
        JsonNode menu = send(http, server, token, "GET", "/restaurants/" + id + "/menu", null);
        for (JsonNode category : menu.path("categories")) {
            for (JsonNode item : category.path("items")) {
                if (item.path("available").asBoolean(true) && !needsOptions(item)) {
                    ObjectNode line = JSON.createObjectNode()
                            .put("restaurantId", id)
                            .put("itemId", item.path("id").asText())
                            .put("quantity", 3)
                            .put("replace", true);
                    ObjectNode quote = JSON.createObjectNode();
                    quote.putObject("dropoff").put("line", "Bench door").set("location", door);
                    var diner = new Diner(http, server, token, line, quote);
                    diner.call("POST", "/cart/lines", line);
                    return diner.canOrder() ? diner : null;
                }
            }
        }
        return null;
    }

    private static boolean needsOptions(JsonNode item) {
        for (JsonNode group : item.path("optionGroups")) {
            if (group.path("min").asInt() > 0) {
                return true;
            }
        }
        return false;
    }

    private boolean canOrder() throws InterruptedException {
        try {
            call("POST", "/quotes", quoteRequest);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    /// Cart line → quote → order, which is answered after the sandbox has authorised it.
    @Override
    public void place() throws IOException, InterruptedException {
        order();
    }

    public String token() {
        return token;
    }

    void fillCart() throws IOException, InterruptedException {
        call("POST", "/cart/lines", line);
    }

    /// The id of an order just placed.
    public UUID order() throws IOException, InterruptedException {
        fillCart();
        String quote = call("POST", "/quotes", quoteRequest).path("id").asText();
        ObjectNode order = JSON.createObjectNode().put("quoteId", quote);
        order.putObject("payment").put("method", "card").put("token", "tok_visa");
        return UUID.fromString(call("POST", "/orders", order).path("id").asText());
    }

    private JsonNode call(String method, String path, JsonNode body) throws IOException, InterruptedException {
        return send(http, server, token, method, path, body);
    }

    private static JsonNode send(
            HttpClient http, URI server, @Nullable String token, String method, String path, @Nullable JsonNode body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server.resolve("/api/v1" + path))
                .header(Server.SOURCE_HEADER, Server.SOURCE_TOKEN)
                .timeout(PATIENCE);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .method(method, HttpRequest.BodyPublishers.ofString(body.toString()));
        }
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(method + " " + path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
