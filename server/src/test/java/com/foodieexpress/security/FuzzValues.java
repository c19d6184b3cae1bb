package com.foodieexpress.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// Values as a schema wants them, and values as nobody wants them. The same seed makes the same values.
final class FuzzValues {

    /// One of each kind of trouble; `\uD800` is half a character.
    static final List<String> NASTY_TEXTS = List.of(
            "",
            " ",
            "null",
            "a\u0000b",
            "\uD800",
            "\uDC00\uD800",
            "\u202Etxet",
            "Z\u0336\u0335\u0321a\u0334l\u0337go\u0489",
            "\uFEFF",
            "\uFFFF",
            "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67\uD83C\uDF55",
            "\r\nX-Injected: 1",
            "'; drop schema identity cascade; --",
            "' or 1=1 --",
            "\\'; select pg_sleep(5); --",
            "$1",
            ":id",
            "?1",
            "%",
            "_",
            "<script>alert(1)</script>",
            "{{7*7}}",
            "${7*7}",
            "#{7*7}",
            "${jndi:ldap://127.0.0.1:9/a}",
            "../../../../etc/passwd",
            "..%2f..%2f",
            "=cmd|' /C calc'!A0",
            "file:///etc/passwd",
            "http://127.0.0.1:9/",
            "+1000000000-12-31T23:59:59Z",
            "-999999999-01-01T00:00:00Z",
            "2026-02-30T25:61:61Z",
            "9".repeat(400),
            "0x1p-1074",
            "NaN",
            "Infinity",
            "1e400",
            "EUR\u0000",
            "tok_visa",
            "x".repeat(101),
            "x".repeat(70_000),
            "\u00e9".repeat(5_000),
            "[".repeat(2_000),
            "(".repeat(500) + "a" + ")+".repeat(500));

    private static final List<String> ODD_NUMBERS = List.of(
            "0",
            "-0",
            "-1",
            "1",
            "100",
            "101",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9007199254740993",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775809",
            "1e18",
            "1e308",
            "1e999",
            "-1e999",
            "1e-400",
            "0.1",
            "1.5",
            "91",
            "181",
            "123456789012345678901234567890");

    private static final int DEEPEST = 5;
    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

    private final FuzzApi api;
    private final Random random;
    private final List<String> knownIds;
    private final int wildness;

    /// `wildness` is how many values in ten are of the other kind.
    FuzzValues(FuzzApi api, Random random, List<String> knownIds, int wildness) {
        this.api = api;
        this.random = random;
        this.knownIds = knownIds;
        this.wildness = wildness;
    }

    boolean wild() {
        return random.nextInt(10) < wildness;
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    JsonNode value(JsonNode schema, int depth) {
        if (wild()) {
            return wildValue(depth);
        }
        JsonNode whole = api.resolved(schema);
        if (whole.path("enum").size() > 0) {
            return whole.path("enum").get(random.nextInt(whole.path("enum").size()));
        }
        return switch (api.type(schema)) {
            case "integer" -> NODES.numberNode(integer(whole));
            case "number" -> NODES.numberNode(number(whole));
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "array" -> array(whole, depth);
            case "object" -> object(whole, depth);
            case "string" -> NODES.textNode(text(whole));
            default -> depth > DEEPEST ? NODES.nullNode() : wildValue(depth);
        };
    }

    String text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> id();
            case "date-time" ->
                Instant.ofEpochSecond(1_700_000_000L + random.nextInt(100_000_000))
                        .toString();
            case "date" -> "2026-11-" + (10 + random.nextInt(20));
            default -> random.nextInt(4) == 0 ? id() : word();
        };
    }

    String id() {
        return random.nextInt(3) > 0 && !knownIds.isEmpty() ? oneOf(knownIds) : randomId();
    }

    private String randomId() {
        return new UUID(random.nextLong(), random.nextLong() & ~(1L << 62)).toString();
    }

    /// Words the API itself uses, so that some requests get further than the door.
    private String word() {
        return oneOf(List.of(
                "online",
                "offline",
                "break",
                "card",
                "cash",
                "tok_visa",
                "tok_declined",
                "customer",
                "restaurant",
                "delivery",
                "admin",
                "active",
                "past",
                "scooter",
                "bike",
                "delivered",
                "picked_up",
                "Rue Grimaldi",
                "43.7384,7.4246",
                "10:00",
                "24:00",
                "Europe/Monaco",
                "EUR",
                "a@b.example",
                "+37799999999",
                "Home"));
    }

    private BigInteger integer(JsonNode schema) {
        long low = schema.path("minimum").asLong(0);
        long high = schema.path("maximum").asLong(low + 60);
        return BigInteger.valueOf(low + (long) (random.nextDouble() * (high - low)));
    }

    private BigDecimal number(JsonNode schema) {
        double low = schema.path("minimum").asDouble(-10);
        return BigDecimal.valueOf(low + random.nextDouble() * 60);
    }

    private ArrayNode array(JsonNode schema, int depth) {
        ArrayNode array = NODES.arrayNode();
        int size = depth > DEEPEST ? 0 : random.nextInt(3);
        for (int i = 0; i < size; i++) {
            array.add(value(schema.path("items"), depth + 1));
        }
        return array;
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = NODES.objectNode();
        if (depth <= DEEPEST) {
            api.members(schema).forEach((name, member) -> {
                if (random.nextInt(10) < 8) {
                    object.set(name, value(member, depth + 1));
                }
            });
        }
        if (wild()) {
            object.set(oneOf(NASTY_TEXTS.subList(0, 12)), wildValue(depth + 1));
        }
        return object;
    }

    JsonNode wildValue(int depth) {
        return switch (random.nextInt(depth > DEEPEST ? 5 : 8)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(new BigDecimal(oneOf(ODD_NUMBERS)));
            case 3, 4 -> NODES.textNode(oneOf(NASTY_TEXTS));
            case 5 -> NODES.arrayNode().add(wildValue(depth + 1)).add(wildValue(depth + 1));
            case 6 -> NODES.objectNode();
            default ->
                NODES.objectNode().set(oneOf(List.of("id", "$ref", "__proto__", "@type", "lat")), wildValue(depth + 1));
        };
    }

    String wildText() {
        return random.nextBoolean() ? oneOf(NASTY_TEXTS) : oneOf(ODD_NUMBERS);
    }
}
