package com.foodieexpress.platform.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Bodies over the limit, sent by hand: a client library may give up before it has read the early answer.
final class TooLarge {

    private static final int PATIENCE_MILLIS = 5_000;
    private static final int PIECE = 16_384;

    private TooLarge() {}

    /// Announces a body and sends none of it: the answer must not wait for it.
    static Wire.Answer declared(String method, String path, @Nullable String token, int length) {
        return exchange(method, path, token, "Content-Length: " + length, out -> {});
    }

    static Wire.Answer inChunks(String method, String path, @Nullable String token, byte[] body) {
        return exchange(method, path, token, "Transfer-Encoding: chunked", out -> {
            for (int at = 0; at < body.length; at += PIECE) {
                int length = Math.min(PIECE, body.length - at);
                out.write((Integer.toHexString(length) + "\r\n").getBytes(ISO_8859_1));
                out.write(body, at, length);
                out.write("\r\n".getBytes(ISO_8859_1));
            }
            out.flush();
        });
    }

    private interface Body {
        void write(OutputStream out) throws IOException;
    }

    private static Wire.Answer exchange(String method, String path, @Nullable String token, String length, Body body) {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            String head = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + length + "\r\n" + (token == null ? "" : "Authorization: Bearer " + token + "\r\n") + "\r\n";
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(ISO_8859_1));
            body.write(out);
            // To the end: the server closes, rather than wait for the rest.
            return answer(
                    method + " " + path, new String(socket.getInputStream().readAllBytes(), ISO_8859_1));
        } catch (IOException e) {
            throw new AssertionError(method + " " + path + " left a large body hanging", e);
        }
    }

    private static Wire.Answer answer(String what, String text) {
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new AssertionError(what + " was answered with '" + text + "'");
        }
        List<String> head = text.substring(0, end).lines().toList();
        List<String> ids = new ArrayList<>();
        String type = "";
        for (String line : head) {
            String value = line.substring(line.indexOf(':') + 1).strip();
            if (line.regionMatches(true, 0, "X-Request-Id:", 0, 13)) {
                ids.add(value);
            } else if (line.regionMatches(true, 0, "Content-Type:", 0, 13)) {
                type = value;
            }
        }
        int status = Integer.parseInt(head.getFirst().split(" ")[1]);
        return new Wire.Answer(what, status, type, ids, text.substring(end + 4));
    }
}
