package com.foodieexpress.platform.logging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.json.Json;
import com.foodieexpress.testing.Asvs;
import com.foodieexpress.testing.ServerTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jboss.logmanager.handlers.ConsoleHandler;
import org.jboss.logmanager.handlers.OutputStreamHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A log line is one JSON object, and names the request it was written for.
@ServerTest
class LogLinesTest {

    private static final org.jboss.logmanager.Logger ROOT =
            LogContext.getLogContext().getLogger("");

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final OutputStreamHandler handler = new OutputStreamHandler(written, new JsonLines());

    @BeforeEach
    void listen() {
        handler.setAutoFlush(true);
        ROOT.addHandler(handler);
    }

    @AfterEach
    void leave() {
        ROOT.removeHandler(handler);
    }

    @Test
    void aResourceOnItsVirtualThreadLogsItsRequest() {
        String text = "probe " + UuidV7.next();
        Response answer = given().header(LogProbe.HEADER, text).get("/api/v1/map-config");
        answer.then().statusCode(200);
        JsonNode line = only(text + " virtual");
        assertThat(line.path("requestId").asText()).isNotEmpty().isEqualTo(answer.header("X-Request-Id"));
    }

    @Test
    void aTracedRequestLogsItsTrace() {
        String text = "probe " + UuidV7.next();
        String trace = UuidV7.next().toString().replace("-", "");
        given().header(LogProbe.HEADER, text)
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .get("/api/v1/map-config");
        assertThat(only(text + " virtual").path("traceId").asText()).isEqualTo(trace);
        given().header(LogProbe.HEADER, text + " not")
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-00")
                .get("/api/v1/map-config");
        assertThat(only(text + " not virtual").has("traceId")).isFalse();
    }

    @Test
    void aRouteOnTheEventLoopLogsItsRequest() {
        for (int i = 0; i < 2; i++) {
            String text = "probe " + UuidV7.next();
            Response answer = given().header(LogProbe.HEADER, text).get("/log-probe");
            assertThat(only(text).path("requestId").asText()).isNotEmpty().isEqualTo(answer.header("X-Request-Id"));
        }
    }

    @Test
    @Asvs({"16.2.4", "16.4.1"})
    void whateverIsLoggedStaysOneLine() {
        String text = "probe " + UuidV7.next() + "\n\"quoted\" \u0000 \u2028 \\ end";
        Logger.getLogger(LogLinesTest.class).error(text, new IllegalStateException("broken\nin two"));
        JsonNode line = only(text);
        assertThat(line.path("level").asText()).isEqualTo("ERROR");
        assertThat(line.path("logger").asText()).isEqualTo(LogLinesTest.class.getName());
        assertThat(line.path("time").asText()).endsWith("Z");
        assertThat(line.path("exception").asText()).contains("IllegalStateException", "broken\nin two", "LogLinesTest");
        assertThat(line.has("requestId")).isFalse();
    }

    @Test
    void theConsoleGetsTheFormWhereverItHides() {
        var console = new ConsoleHandler(new PatternFormatter("%s"));
        var parent = new ExtHandler() {};
        parent.addHandler(console);
        LogSetup.useJson(parent);
        assertThat(console.getFormatter()).isInstanceOf(JsonLines.class);
    }

    private JsonNode only(String message) {
        List<JsonNode> lines =
                written.toString(StandardCharsets.UTF_8).lines().map(Json::tree).toList();
        return lines.stream()
                .filter(line -> line.path("message").asText().equals(message))
                .reduce((one, other) -> {
                    throw new AssertionError("logged twice: " + message);
                })
                .orElseThrow();
    }
}
