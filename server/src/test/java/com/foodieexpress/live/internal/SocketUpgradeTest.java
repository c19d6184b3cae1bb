package com.foodieexpress.live.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.testing.ServerTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The opening of a WebSocket and the frames that are no single text, over a bare socket.
@ServerTest
class SocketUpgradeTest {

    private static final List<String> UPGRADE = List.of(
            "Host: localhost",
            "Upgrade: websocket",
            "Connection: keep-alive, Upgrade",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "Sec-WebSocket-Version: 13");

    private static final String TEXT = "{\"type\":\"ping\"}";

    @Inject
    LiveFixture fixture;

    @Test
    void theAnswerIsThatOfTheStandard() throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            assertThat(open(socket, UPGRADE))
                    .startsWith("HTTP/1.1 101 ")
                    // The example of RFC 6455, 1.3.
                    .containsIgnoringCase("sec-websocket-accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Connection", "Sec-WebSocket-Key", "Sec-WebSocket-Version"})
    void withoutOneOfItsHeadersItIsRefusedByName(String header) throws IOException {
        List<String> lacking =
                UPGRADE.stream().filter(line -> !line.startsWith(header + ":")).toList();
        try (var socket = new Socket("localhost", RestAssured.port)) {
            String head = open(socket, lacking);
            assertThat(head).startsWith("HTTP/1.1 400 ").contains("problem+json");
            assertThat(body(socket, head)).contains("\"" + header + "\"");
        }
    }

    @Test
    void anotherVersionIsToldWhichOneIsSpoken() throws IOException {
        List<String> old = UPGRADE.stream()
                .map(line -> line.replace("Version: 13", "Version: 8"))
                .toList();
        try (var socket = new Socket("localhost", RestAssured.port)) {
            assertThat(open(socket, old)).startsWith("HTTP/1.1 400 ").containsIgnoringCase("sec-websocket-version: 13");
        }
    }

    @Test
    void aTextInPartsIsOneAndAPingBetweenThemIsAnswered() throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            open(socket, "/api/v1/live?ticket=" + fixture.ticket(), UPGRADE);
            assertThat(frame(socket)).contains("\"hello\"");
            byte[] text = TEXT.getBytes(StandardCharsets.US_ASCII);
            socket.getOutputStream().write(part(0x01, Arrays.copyOf(text, 5)));
            socket.getOutputStream().write(part(0x89, new byte[] {7}));
            assertThat(frame(socket)).isEqualTo("\u0007");
            socket.getOutputStream().write(part(0x80, Arrays.copyOfRange(text, 5, text.length)));
            assertThat(frame(socket)).contains("\"pong\"");
        }
    }

    @Test
    void whoSaysGoodbyeIsAnsweredAndLetGo() throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            open(socket, "/api/v1/live?ticket=" + fixture.ticket(), UPGRADE);
            frame(socket);
            socket.getOutputStream().write(part(0x88, new byte[] {0x03, (byte) 0xE8}));
            assertThat(frame(socket).getBytes(StandardCharsets.ISO_8859_1)).startsWith(0x03, 0xE8);
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    private static String open(Socket socket, List<String> headers) throws IOException {
        return open(socket, "/api/v1/live?ticket=none", headers);
    }

    /// The answer's head.
    private static String open(Socket socket, String path, List<String> headers) throws IOException {
        String request = "GET " + path + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) socket.getInputStream().read());
        }
        return head.toString();
    }

    private static String body(Socket socket, String head) throws IOException {
        Matcher length = Pattern.compile("(?i)content-length: (\\d+)").matcher(head);
        assertThat(length.find()).isTrue();
        return new String(
                socket.getInputStream().readNBytes(Integer.parseInt(length.group(1))), StandardCharsets.UTF_8);
    }

    /// A frame masked with zeros, which change nothing.
    private static byte[] part(int first, byte[] payload) {
        var all = new byte[6 + payload.length];
        all[0] = (byte) first;
        all[1] = (byte) (0x80 | payload.length);
        System.arraycopy(payload, 0, all, 6, payload.length);
        return all;
    }

    /// The payload of the next frame.
    private static String frame(Socket socket) throws IOException {
        var in = socket.getInputStream();
        in.read();
        int length = in.read();
        length = length == 126 ? in.read() << 8 | in.read() : length;
        return new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
    }
}
