package com.foodieexpress.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.platform.json.Json;
import io.restassured.RestAssured;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// HTTP by hand: sends what no client library would let through, keeps its connection, and gives up rather than hang.
/// Not thread-safe.
public final class RawHttp implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;

    private Socket socket;
    private InputStream in;

    /// An answer; header names are in lower case, a header that came twice keeps its last value.
    public record Answer(int status, Map<String, String> headers, byte[] bytes) {

        public String text() {
            return new String(bytes, UTF_8);
        }

        public String type() {
            return headers.getOrDefault("content-type", "");
        }

        /// The body as JSON; missing for a body that is none.
        public JsonNode json() {
            return type().contains("json") ? Json.tree(text()) : Json.MAPPER.missingNode();
        }

        @Override
        public String toString() {
            String text = text();
            return status + " " + type() + " " + text.substring(0, Math.min(400, text.length()));
        }
    }

    public RawHttp() throws IOException {
        socket = connect();
        in = new BufferedInputStream(socket.getInputStream());
    }

    /// Sends one request. `headers` are whole lines without their ends, in whatever bytes; the body may be empty.
    public Answer send(String method, String target, List<String> headers, byte[] body) throws IOException {
        byte[] request = request(method, target, headers, body);
        boolean head = method.equals("HEAD");
        try {
            return exchange(request, head);
        } catch (EOFException closed) {
            // The server may have ended a kept connection just then.
            reconnect();
            return exchange(request, head);
        }
    }

    private static byte[] request(String method, String target, List<String> headers, byte[] body) {
        var out = new ByteArrayOutputStream();
        var top = new StringBuilder(method)
                .append(' ')
                .append(target)
                .append(" HTTP/1.1\r\nHost: localhost:")
                .append(RestAssured.port)
                .append("\r\n");
        headers.forEach(line -> top.append(line).append("\r\n"));
        if (body.length > 0 || !method.equals("GET")) {
            top.append("Content-Length: ").append(body.length).append("\r\n");
        }
        out.writeBytes(bytes(top.append("\r\n").toString()));
        out.writeBytes(body);
        return out.toByteArray();
    }

    /// UTF-8 where a character needs it, so that a test can also name single bytes up to 255.
    private static byte[] bytes(String text) {
        return text.chars().allMatch(c -> c < 256) ? text.getBytes(ISO_8859_1) : text.getBytes(UTF_8);
    }

    private Answer exchange(byte[] request, boolean head) throws IOException {
        socket.getOutputStream().write(request);
        socket.getOutputStream().flush();
        Answer answer = answer(head);
        boolean last = answer.headers().getOrDefault("connection", "").equalsIgnoreCase("close");
        if (last || answer.status() == 101) {
            reconnect();
        }
        return answer;
    }

    private Answer answer(boolean head) throws IOException {
        String first = line();
        if (!first.startsWith("HTTP/1.")) {
            throw new IOException("no answer but: " + first);
        }
        int status = Integer.parseInt(first.substring(9, 12));
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        boolean none = head || status == 204 || status == 304 || status < 200;
        return new Answer(status, headers, none ? new byte[0] : body(headers));
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            return chunks();
        }
        String length = headers.get("content-length");
        return length == null ? in.readAllBytes() : exactly(Integer.parseInt(length));
    }

    private byte[] chunks() throws IOException {
        var all = new ByteArrayOutputStream();
        while (true) {
            int length = Integer.parseInt(line().split(";")[0].strip(), 16);
            all.writeBytes(exactly(length));
            line();
            if (length == 0) {
                return all.toByteArray();
            }
        }
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("the answer ended after " + bytes.length + " of " + length + " bytes");
        }
        return bytes;
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        while (true) {
            int b = in.read();
            if (b < 0) {
                throw new EOFException("the connection was closed");
            }
            if (b == '\n') {
                String text = line.toString(ISO_8859_1);
                return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
            }
            line.write(b);
        }
    }

    private void reconnect() throws IOException {
        socket.close();
        socket = connect();
        in = new BufferedInputStream(socket.getInputStream());
    }

    private static Socket connect() throws IOException {
        var socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        return socket;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
