package com.foodieexpress.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.foodieexpress.platform.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One request, still in its parts so that a failing one can be made smaller. `body` is null where none is sent.
record FuzzRequest(
        long seed,
        FuzzApi.Operation operation,
        String role,
        Map<String, String> path,
        List<Map.Entry<String, String>> query,
        List<String> headers,
        byte @Nullable [] body) {

    private static final List<String> TYPES = List.of(
            "text/plain",
            "text/csv",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "application/json;charset=utf-16",
            "application/json; charset=nonsense",
            "application/octet-stream",
            "application/problem+json",
            "no type at all;;",
            "*/*");

    /// All of them HTTP: what is none, such as a control character, the codec refuses before there is a request.
    private static final List<String> MORE_HEADERS = List.of(
            "Accept: application/xml",
            "Accept: text/html,*/*;q=0.1",
            "Accept: ;;;",
            "Accept-Language: xx-\u00ff, fr;q=2",
            "If-Match: \"\"",
            "If-Match: *",
            "If-Match: 99999999999999999999",
            "If-None-Match: *",
            "Range: bytes=0-0",
            "X-Foodie-App: customer",
            "X-Foodie-App: ../admin",
            "X-HTTP-Method-Override: DELETE",
            "Origin: null",
            "Origin: http://evil.example",
            "Sec-Fetch-Site: cross-site",
            "Cookie: a=; ;=;",
            "Cookie: __Host-foodie-admin=x",
            "X-Forwarded-For: 127.0.0.1, \u00ff",
            "Forwarded: for=\"[::1]\";proto=https",
            "X-Request-Id: ${jndi:ldap://127.0.0.1/}",
            "traceparent: 00-0-0-0",
            "Last-Event-ID: x:99999999999999999999",
            "Expect: 100-maybe",
            "Content-Encoding: gzip",
            "Idempotency-Key: \u00ff",
            "Idempotency-Key: ",
            "User-Agent: () { :; }; echo",
            "Accept-Encoding: br;q=9");

    /// The same seed makes the same request, as long as the document and the known ids are the same.
    static FuzzRequest of(
            long seed, FuzzApi api, List<FuzzApi.Operation> operations, List<String> roles, List<String> ids) {
        var random = new Random(seed * 0x9E3779B97F4A7C15L + 7);
        FuzzApi.Operation operation = operations.get(random.nextInt(operations.size()));
        var values = new FuzzValues(api, random, ids, List.of(0, 0, 1, 3, 6).get(random.nextInt(5)));
        Map<String, String> path = new TreeMap<>();
        List<Map.Entry<String, String>> query = new ArrayList<>();
        List<String> headers = new ArrayList<>();
        for (FuzzApi.Parameter parameter : operation.parameters()) {
            String value = values.wild() ? values.wildText() : plain(values.value(parameter.schema(), 0));
            if (parameter.in().equals("path")) {
                path.put(parameter.name(), brief(value.isEmpty() ? values.id() : value));
            } else if (parameter.in().equals("query") && random.nextInt(10) < 6) {
                query.add(Map.entry(parameter.name(), brief(value)));
            }
        }
        if (values.wild()) {
            query.add(Map.entry(brief(values.wildText()), brief(values.wildText())));
        }
        if (random.nextBoolean()) {
            headers.add("Idempotency-Key: fuzz-" + Math.abs(random.nextInt(5_000)));
        }
        if (values.wild()) {
            headers.add(values.oneOf(MORE_HEADERS));
        }
        String role = roles.get(random.nextInt(roles.size()));
        byte[] body = null;
        if (!operation.method().equals("GET") || random.nextInt(40) == 0) {
            body = body(operation, values, random);
            boolean usual = operation.type() == null || operation.type().contains("json");
            String type = usual ? "application/json" : operation.type();
            headers.add("Content-Type: " + (values.wild() ? values.oneOf(TYPES) : type));
        }
        return new FuzzRequest(seed, operation, role, path, query, headers, body);
    }

    private static byte[] body(FuzzApi.Operation operation, FuzzValues values, Random random) {
        byte[] whole = bytes(Json.write(values.value(operation.body(), 0)));
        if (!values.wild()) {
            return whole;
        }
        return switch (random.nextInt(8)) {
            case 0 -> Arrays.copyOf(whole, random.nextInt(whole.length + 1));
            case 1 -> new byte[0];
            case 2 -> bytes("[".repeat(5_000));
            case 3 -> bytes("{\"a\":".repeat(2_000));
            case 4 -> new String(whole, UTF_8).getBytes(StandardCharsets.UTF_16);
            case 5 -> joined(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, whole);
            case 6 -> joined(whole, whole);
            default -> broken(whole, random);
        };
    }

    /// A few bytes turned into others, UTF-8 or not.
    private static byte[] broken(byte[] whole, Random random) {
        byte[] copy = whole.clone();
        for (int i = 0; i < 4 && copy.length > 0; i++) {
            copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
        }
        return copy;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var both = new ByteArrayOutputStream();
        both.writeBytes(one);
        both.writeBytes(other);
        return both.toByteArray();
    }

    private static String plain(JsonNode value) {
        return value.isTextual() ? value.asText() : value.toString();
    }

    /// An address has its limits, which are not what is looked at here.
    private static String brief(String text) {
        return text.substring(0, Math.min(400, text.length()));
    }

    /// Half a surrogate pair becomes the question mark Java makes of it.
    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    String target() {
        String target = operation.path();
        for (var each : path.entrySet()) {
            target = target.replace("{" + each.getKey() + "}", encoded(each.getValue()));
        }
        var all = new StringBuilder(target);
        char before = '?';
        for (var each : query) {
            all.append(before).append(encoded(each.getKey())).append('=').append(encoded(each.getValue()));
            before = '&';
        }
        return all.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    /// Ways to make it smaller by one step each, larger steps first.
    List<FuzzRequest> smaller() {
        List<FuzzRequest> all = new ArrayList<>();
        if (body != null && body.length > 0) {
            all.add(with(query, headers, new byte[0]));
            smallerBodies(body).forEach(each -> all.add(with(query, headers, each)));
        }
        for (int i = 0; i < query.size(); i++) {
            all.add(with(without(query, i), headers, body));
        }
        for (int i = 0; i < headers.size(); i++) {
            all.add(with(query, without(headers, i), body));
        }
        return all;
    }

    private static List<byte[]> smallerBodies(byte[] body) {
        List<byte[]> all = new ArrayList<>();
        JsonNode tree;
        try {
            tree = Json.MAPPER.readTree(body);
        } catch (IOException noJson) {
            all.add(Arrays.copyOf(body, body.length / 2));
            all.add(Arrays.copyOf(body, body.length - 1));
            return all;
        }
        if (tree instanceof ObjectNode object) {
            object.fieldNames()
                    .forEachRemaining(
                            name -> all.add(bytes(Json.write(object.deepCopy().without(List.of(name))))));
        }
        return all;
    }

    private static <T> List<T> without(List<T> list, int index) {
        List<T> copy = new ArrayList<>(list);
        copy.remove(index);
        return copy;
    }

    private FuzzRequest with(
            List<Map.Entry<String, String>> fewerQuery, List<String> fewerHeaders, byte @Nullable [] otherBody) {
        return new FuzzRequest(seed, operation, role, path, fewerQuery, fewerHeaders, otherBody);
    }

    @Override
    public String toString() {
        String text = body == null ? "" : new String(body, UTF_8);
        return "seed " + seed + ": " + role + " " + operation.method() + " " + target() + " " + headers + " "
                + text.substring(0, Math.min(600, text.length()));
    }
}
