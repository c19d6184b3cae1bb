package com.foodieexpress.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.foodieexpress.catalog.Kitchen;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.json.Json;
import com.foodieexpress.testing.City;
import com.foodieexpress.testing.City.Person;
import com.foodieexpress.testing.RawHttp;
import com.foodieexpress.testing.TestUser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The ways secrets go into the platform: where they belong, where people put them by mistake, and where an attacker
/// would like them to lie about.
final class CanaryPaths {

    private interface Way {
        void go() throws IOException;
    }

    private static final String DOOR = "{\"lat\":43.7384,\"lng\":7.4246}";

    private final Canaries canaries;
    private final RawHttp http;
    private final Person admin = City.admin();
    private final Kitchen kitchen = Kitchen.open();
    private final Person owner;
    private final String dish;
    private final Map<String, Integer> answers = new TreeMap<>();
    private Person customer = City.newCustomer();

    CanaryPaths(Canaries canaries, RawHttp http) {
        this.canaries = canaries;
        this.http = http;
        TestUser cook = kitchen.owner();
        owner = new Person(cook.id().toString(), cook.email(), cook.access());
        dish = kitchen.addItem(kitchen.addCategory("Mains"), "Barbajuan", 1_600).toString();
    }

    Person admin() {
        return admin;
    }

    Person customer() {
        return customer;
    }

    String restaurant() {
        return kitchen.id().toString();
    }

    /// How often which way was answered how.
    Map<String, Integer> answers() {
        return answers;
    }

    /// Goes every way once.
    void round() throws IOException {
        for (Way way : List.<Way>of(
                this::signUp,
                this::signIn,
                this::changePassword,
                this::codes,
                this::tokens,
                this::profile,
                this::address,
                this::cart,
                this::order,
                this::kitchenTexts,
                this::wrongFields,
                this::headers,
                this::addresses,
                this::brokenBodies,
                this::live,
                this::clientLogs)) {
            way.go();
        }
    }

    private void signUp() throws IOException {
        String password = canaries.password();
        String email = UuidV7.next() + "@canary.foodieexpress.example";
        Map<String, Object> body = new HashMap<>(Map.of(
                "email",
                email,
                "password",
                password,
                "firstName",
                "Ann " + grouped(canaries.card()),
                "lastName",
                canaries.card(),
                "phone",
                "+" + canaries.phone(),
                "role",
                "customer"));
        RawHttp.Answer joined = post("/auth/register", null, body);
        if (joined.status() == 201) {
            String access = joined.json().at("/tokens/access").asText();
            canaries.issued(access.substring(access.lastIndexOf('.') + 1));
            canaries.issued(joined.json().at("/tokens/refresh").asText());
            customer = new Person(joined.json().at("/user/id").asText(), email, access);
        }
        post("/auth/register", null, Map.of("email", email, "password", canaries.password(), "role", canaries.token()));
        post(
                "/auth/register",
                null,
                Map.of("email", canaries.password(), "password", canaries.password(), "phone", canaries.card()));
    }

    private void signIn() throws IOException {
        post("/auth/login", null, Map.of("email", customer.email(), "password", canaries.password()));
        post("/auth/login", null, Map.of("email", canaries.password(), "password", canaries.password()));
        post("/auth/login", null, Map.of("email", customer.email(), "password", List.of(canaries.password())));
        post("/auth/login", null, Map.of("username", canaries.phone(), "pin", canaries.code()));
    }

    private void changePassword() throws IOException {
        post(
                "/auth/password/change",
                customer,
                Map.of("old_password", canaries.password(), "new_password", canaries.password()));
        post(
                "/auth/password/change",
                customer,
                Map.of(
                        "old_password",
                        canaries.password(),
                        "new_password",
                        "short",
                        "new_password_confirm",
                        canaries.password()));
    }

    /// Wrong codes for whatever asks for one, and passwords beside them.
    private void codes() throws IOException {
        String challenge = UuidV7.next().toString();
        for (String path : List.of(
                "/auth/codes",
                "/auth/codes/" + challenge + "/verify",
                "/auth/password/reset",
                "/auth/password/reset/confirm",
                "/auth/verifications/" + challenge + "/confirm",
                "/auth/login/second-step",
                "/auth/mfa/totp/confirm",
                "/auth/mfa/totp/remove",
                "/auth/mfa/recovery-codes",
                "/me/erasure")) {
            post(path, customer, codeBody(challenge));
            post(path, null, codeBody(canaries.token()));
        }
    }

    private Map<String, Object> codeBody(String challenge) {
        return Map.of(
                "purpose", "login",
                "challengeId", challenge,
                "challenge", canaries.token(),
                "code", canaries.code(),
                "recoveryCode", canaries.code(),
                "password", canaries.password(),
                "newPassword", canaries.password(),
                "email", UuidV7.next() + "@canary.foodieexpress.example",
                "phone", "+" + canaries.phone());
    }

    private void tokens() throws IOException {
        post("/auth/token/refresh", null, Map.of("refresh", canaries.token()));
        send(
                "POST",
                "/api/v1/auth/token/refresh",
                List.of("X-Foodie-App: customer", "Cookie: __Host-foodie-customer=" + canaries.token()),
                "{}");
        send("GET", "/api/v1/auth/me", List.of("Authorization: Bearer " + canaries.token()), "");
        send("GET", "/api/v1/auth/me", List.of("Authorization: Basic " + canaries.token()), "");
        post("/auth/logout", null, Map.of("refresh_token", canaries.token()));
        String ticket =
                post("/live/tickets", customer, Map.of()).json().path("ticket").asText();
        canaries.issued(ticket);
        post(
                "/orders",
                customer,
                Map.of("quoteId", UuidV7.next(), "payment", Map.of("method", "card", "token", canaries.token())));
    }

    private void profile() throws IOException {
        send(
                "PATCH",
                "/api/v1/auth/profile/update",
                authorised(customer),
                Json.write(Map.of("firstName", "Bo " + canaries.card(), "phone", "+" + canaries.phone())));
        send(
                "PUT",
                "/api/v1/auth/profile/update",
                authorised(customer),
                Json.write(Map.of("full_name", "Bo " + grouped(canaries.card()), "password", canaries.password())));
    }

    private void address() throws IOException {
        post(
                "/me/addresses",
                customer,
                Map.of(
                        "label", "Card " + canaries.card(),
                        "line", "1 Rue " + grouped(canaries.card()),
                        "details", "pay with " + canaries.card().replaceAll("(.{4})(?=.)", "$1-"),
                        "location", Json.tree(DOOR)));
    }

    private void cart() throws IOException {
        post(
                "/cart/lines",
                customer,
                Map.of(
                        "restaurantId",
                        restaurant(),
                        "itemId",
                        dish,
                        "quantity",
                        1,
                        "optionIds",
                        List.of(),
                        "replace",
                        true,
                        "note",
                        "my card is " + grouped(canaries.card()) + " until 12/29"));
        post(
                "/cart/lines",
                customer,
                Map.of(
                        "restaurantId",
                        canaries.token(),
                        "itemId",
                        canaries.phone(),
                        "quantity",
                        canaries.card(),
                        "password",
                        canaries.password()));
    }

    /// An order through the hands of everybody who may touch it, whose answers are kept for repeats.
    private void order() throws IOException {
        RawHttp.Answer quote = post(
                "/quotes",
                customer,
                Map.of(
                        "dropoff",
                        Map.of(
                                "line",
                                "1 Rue " + canaries.card(),
                                "details",
                                grouped(canaries.card()),
                                "instructions",
                                "card " + canaries.card(),
                                "location",
                                Json.tree(DOOR))));
        RawHttp.Answer placed = keyed(
                "/orders",
                customer,
                Map.of(
                        "quoteId",
                        quote.json().path("id").asText("x"),
                        "payment",
                        Map.of("method", "card", "token", "tok_visa")));
        String id = placed.json().path("id").asText("x");
        keyed("/orders/" + id + "/cancel", admin, Map.of("reason", "wrong card " + canaries.card()));
        keyed("/orders/" + id + "/reject", owner, Map.of("reason", grouped(canaries.card())));
        keyed("/deliveries/" + id + "/assign", admin, Map.of("riderId", canaries.phone()));
    }

    private void kitchenTexts() throws IOException {
        send(
                "PATCH",
                "/api/v1/restaurants/" + restaurant(),
                authorised(owner),
                Json.write(Map.of(
                        "description", "We take " + canaries.card(), "descriptionFr", grouped(canaries.card()))));
        post("/restaurants/" + restaurant() + "/categories", owner, Map.of("name", "Menu " + canaries.card()));
    }

    private void wrongFields() throws IOException {
        post("/auth/login", null, Map.of("email", customer.email(), "password", "wrong", "role", canaries.password()));
        send(
                "PUT",
                "/api/v1/riders/me/status",
                authorised(customer),
                Json.write(Map.of("status", canaries.password())));
        post(
                "/riders/me/fixes",
                customer,
                Map.of("session", canaries.token(), "seq", canaries.phone(), "recordedAt", canaries.code()));
        post(
                "/quotes",
                customer,
                Map.of(
                        "dropoff",
                        canaries.card(),
                        "tip",
                        Map.of("amountMinor", canaries.card(), "currency", canaries.code())));
        post(
                "/orders",
                customer,
                Map.of(
                        "quoteId",
                        canaries.card(),
                        "payment",
                        Map.of("method", canaries.card(), "cvc", canaries.code())));
        post("/restaurants", owner, Map.of("name", 7, "timeZone", canaries.password(), "hours", canaries.token()));
    }

    /// What an app might tell of itself without a thought.
    private void clientLogs() throws IOException {
        Map<String, Object> event = new HashMap<>(Map.of(
                "service_name",
                "authService",
                "method_name",
                "login",
                "parameters",
                Map.of(
                        "password",
                        canaries.password(),
                        "otp",
                        canaries.code(),
                        "card",
                        Long.parseLong(canaries.card()),
                        canaries.token(),
                        true,
                        "list",
                        List.of(canaries.any(), Map.of("phone", canaries.phone()))),
                "response_data",
                canaries.token(),
                "success",
                false,
                "error_message",
                "Refused " + canaries.password() + ", " + canaries.card() + " (" + canaries.any() + ")",
                "user_id",
                canaries.phone(),
                "session_id",
                canaries.token()));
        post("/log-action", customer, event);
        post("/log-action/batch", null, Map.of("events", List.of(event, Map.of("service_name", canaries.password()))));
        event.put("method_name", canaries.any());
        post("/log-action", null, event);
    }

    private void headers() throws IOException {
        List<String> headers = new ArrayList<>(authorised(customer));
        headers.addAll(List.of(
                "User-Agent: app/" + canaries.any(),
                "Referer: https://x.example/?card=" + canaries.card(),
                "X-Request-Id: " + canaries.token(),
                "X-Forwarded-For: " + canaries.phone(),
                "Cookie: session=" + canaries.token() + "; pw=" + canaries.password(),
                "If-Match: \"" + canaries.code() + "\"",
                "Accept-Language: " + canaries.code(),
                "traceparent: 00-" + canaries.token(),
                "X-Api-Key: " + canaries.token()));
        send("GET", "/api/v1/orders", headers, "");
        send(
                "POST",
                "/api/v1/auth/login",
                List.of("Content-Type: application/json", "User-Agent: Mozilla/5.0 " + canaries.token()),
                Json.write(Map.of("email", "john.customer@example.com", "password", "password123")));
        send("POST", "/api/v1/cart/lines", with(authorised(customer), "Idempotency-Key: " + canaries.token()), "{}");
    }

    private void addresses() throws IOException {
        for (String path : List.of("/orders/", "/restaurants/", "/nothing/here/", "/me/addresses/", "/riders/")) {
            send("GET", "/api/v1" + path + canaries.any(), authorised(customer), "");
        }
        for (String query : List.of(
                "/orders?state=",
                "/orders?cursor=",
                "/restaurants?q=",
                "/restaurants?lat=1&lng=",
                "/places?q=",
                "/auth/me?access_token=",
                "/live?ticket=",
                "/live?channels=x&ticket=tkt_")) {
            send("GET", "/api/v1" + query + canaries.any(), authorised(customer), "");
        }
        send("GET", "/" + canaries.password() + "/" + canaries.card(), List.of(), "");
        send("GET", "/customer/reset?token=" + canaries.token(), List.of(), "");
        send(canaries.code().replaceAll("[^A-Za-z]", "X"), "/api/v1/orders", List.of(), "");
    }

    private void brokenBodies() throws IOException {
        for (String body : List.of(
                "{\"email\":\"a@b.example\",\"password\":\"" + canaries.password(),
                "{\"email\":\"a@b.example\",\"password\":" + canaries.password() + "}",
                "{\"password\":{\"$\":\"" + canaries.password() + "\"}}",
                "password=" + canaries.password() + "&card=" + canaries.card(),
                "[\"" + canaries.code() + "\",\"" + canaries.card() + "\"",
                canaries.token(),
                "<card>" + canaries.card() + "</card>")) {
            send("POST", "/api/v1/auth/login", List.of("Content-Type: application/json"), body);
            send("POST", "/api/v1/auth/register", List.of("Content-Type: application/json"), body);
            send("POST", "/api/v1/riders/me/fixes", authorised(owner), body);
        }
        send(
                "POST",
                "/api/v1/auth/login",
                List.of("Content-Type: application/x-www-form-urlencoded"),
                "email=a%40b.example&password=" + canaries.password());
    }

    private void live() throws IOException {
        for (String channel : List.of("order:" + canaries.token(), canaries.password(), "user:" + canaries.card())) {
            String ticket = post("/live/tickets", customer, Map.of())
                    .json()
                    .path("ticket")
                    .asText();
            LiveProbe.firstFrames(ticket, channel);
        }
        LiveProbe.firstFrames(canaries.token(), "user:" + customer.id());
    }

    // ---- sending

    private RawHttp.Answer post(String path, @Nullable Person who, Map<String, ?> body) throws IOException {
        return send(
                "POST",
                "/api/v1" + path,
                who == null ? List.of("Content-Type: application/json") : authorised(who),
                Json.write(body));
    }

    private RawHttp.Answer keyed(String path, Person who, Map<String, ?> body) throws IOException {
        return send(
                "POST", "/api/v1" + path, with(authorised(who), "Idempotency-Key: " + UuidV7.next()), Json.write(body));
    }

    private RawHttp.Answer send(String method, String target, List<String> headers, String body) throws IOException {
        RawHttp.Answer answer = http.send(method, target, headers, body.getBytes(UTF_8));
        String way =
                method.length() > 7 ? "odd method" : method + " " + target.split("[?]")[0].replaceAll("[^/]{16,}", "…");
        answers.merge(way + " " + answer.status(), 1, Integer::sum);
        if (answer.status() >= 500) {
            throw new AssertionError(method + " " + target + ": " + answer);
        }
        return answer;
    }

    private static List<String> authorised(Person who) {
        return List.of("Content-Type: application/json", "Authorization: Bearer " + who.token());
    }

    private static List<String> with(List<String> headers, String more) {
        List<String> all = new ArrayList<>(headers);
        all.add(more);
        return all;
    }

    /// As it stands on the card.
    private static String grouped(String card) {
        return card.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
