package com.foodieexpress.platform.messages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Text messages against a server on this machine that answers as Twilio documents it, its failures included.
class TwilioSenderTest {

    private static final String ACCOUNT = "AC0123456789abcdef";
    private static final Message CODE = Message.sms("+33612345678", "123456 is your code & more: é");

    private final List<Map<String, String>> taken = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;
    private int status;
    private String body = "";
    private final Map<String, String> headers = new HashMap<>();

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
        status = 0;
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    @Test
    void aMessageIsHandedOverAsTwilioWantsIt() {
        sender(Map.of()).send(CODE);
        assertThat(asked).containsExactly("POST /2010-04-01/Accounts/" + ACCOUNT + "/Messages.json");
        assertThat(taken)
                .containsExactly(
                        Map.of("To", "+33612345678", "From", "+15005550006", "Body", "123456 is your code & more: é"));
    }

    @Test
    void aMessagingServiceIsNamedAsOne() {
        sender(Map.of("from", "MG0123456789abcdef")).send(CODE);
        assertThat(taken.getFirst())
                .containsEntry("MessagingServiceSid", "MG0123456789abcdef")
                .doesNotContainKey("From");
    }

    @ParameterizedTest
    @CsvSource({
        "400, 21211, true",
        "400, 21610, true",
        "403, 20003, true",
        "404, 20404, true",
        "302, 0, true",
        "408, 0, false",
        "429, 20429, false",
        "500, 20500, false",
        "502, 0, false",
        "503, 20503, false",
    })
    void afterARefusalItIsKnownWhetherTryingAgainHelps(int answered, int code, boolean lasting) {
        status = answered;
        body = "{\"code\":%d,\"message\":\"The 'To' number +33612345678 is not it\",\"status\":%d}"
                .formatted(code, answered);
        headers.put("Location", "http://127.0.0.1:1/elsewhere");
        MessageNotSent failure = failure(sender(Map.of()));
        assertThat(failure.isLasting()).isEqualTo(lasting);
        assertThat(failure.reason()).contains(Integer.toString(answered)).doesNotContain("33612345678", "123456 is");
        assertThat(failure.reason()).endsWith(code == 0 ? Integer.toString(answered) : "error " + code);
        assertThat(asked)
                .as("no redirect is followed, nothing tried twice here")
                .hasSize(1);
    }

    @Test
    void aWrongTokenIsToldByTheServerAndNotByTheLetter() {
        MessageNotSent failure = failure(sender(Map.of("token", "another")));
        assertThat(failure.isLasting()).isTrue();
        assertThat(failure.reason()).contains("401").doesNotContain("another");
        assertThat(taken).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"7, PT7S", "86400, PT5M", "soon, PT30S", "-1, PT5M"})
    void thePauseTheServerAsksForIsKept(String retryAfter, Duration pause) {
        status = 429;
        headers.put("Retry-After", retryAfter);
        assertThat(failure(sender(Map.of())).pause()).contains(pause);
    }

    @Test
    void aServerThatDoesNotAnswerIsNotWaitedForLong() {
        status = -1;
        assertThat(failure(sender(Map.of("timeout", "PT1S"))).isLasting()).isFalse();
    }

    @Test
    void nobodyListening() {
        TwilioSender sender = sender(Map.of());
        server.stop(0);
        assertThat(failure(sender).isLasting()).isFalse();
    }

    @Test
    void anAnswerWithoutEndIsNotReadToIt() {
        status = 500;
        body = "x".repeat(5_000_000);
        assertThat(failure(sender(Map.of())).isLasting()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0612345678", "+0612345678", "+33", "+336123456789012345", "+33612345678/../..", "whatsapp:+336"
            })
    void whatIsNoInternationalNumberIsNotSentTo(String to) {
        TwilioSender sender = sender(Map.of());
        Message message = Message.sms(to, "text");
        assertThat(catchThrowableOfType(MessageNotSent.class, () -> sender.send(message))
                        .isLasting())
                .isTrue();
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://192.0.2.1", "ftp://127.0.0.1", "http://api.invalid"})
    void theTokenIsNotSentInTheClearToAnotherMachine(String url) {
        assertThatThrownBy(() -> sender(Map.of("url", url))).hasMessageContaining("FOODIE_SMS_URL");
    }

    @Test
    void anAccountCannotBendTheAddress() {
        assertThatThrownBy(() -> sender(Map.of("account", "AC1/../../x"))).hasMessageContaining("FOODIE_SMS_ACCOUNT");
    }

    @Test
    void withoutSettingsItIsNotReady() {
        var sender = new TwilioSender(Settings.of(SmsConfig.class, Map.of("foodie.sms.account", ACCOUNT)));
        assertThat(sender.isReady()).isFalse();
        assertThat(failure(sender).isLasting()).isTrue();
    }

    private static MessageNotSent failure(TwilioSender sender) {
        MessageNotSent failure = catchThrowableOfType(MessageNotSent.class, () -> sender.send(CODE));
        assertThat(failure).isNotNull();
        return failure;
    }

    private TwilioSender sender(Map<String, String> more) {
        var settings = new HashMap<String, String>();
        settings.put("foodie.sms.url", "http://127.0.0.1:" + server.getAddress().getPort());
        settings.put("foodie.sms.account", ACCOUNT);
        settings.put("foodie.sms.token", "a token");
        settings.put("foodie.sms.from", "+15005550006");
        more.forEach((name, value) -> settings.put("foodie.sms." + name, value));
        return new TwilioSender(Settings.of(SmsConfig.class, settings));
    }

    private void serve(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        String form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        if (status < 0) {
            hangOn();
        }
        String known = "Basic " + Base64.getEncoder().encodeToString((ACCOUNT + ":a token").getBytes(UTF_8));
        if (!known.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, "{\"code\":20003,\"message\":\"Authenticate\",\"status\":401}");
        } else if (status > 0) {
            headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            answer(exchange, status, body);
        } else {
            taken.add(fields(form));
            answer(exchange, 201, "{\"sid\":\"SM0123456789abcdef\",\"status\":\"queued\",\"error_code\":null}");
        }
    }

    private void hangOn() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static Map<String, String> fields(String form) {
        return Arrays.stream(form.split("&", -1))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> field[0], field -> URLDecoder.decode(field[1], UTF_8)));
    }
}
