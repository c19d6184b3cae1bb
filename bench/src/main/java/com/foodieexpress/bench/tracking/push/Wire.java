package com.foodieexpress.bench.tracking.push;

import com.foodieexpress.bench.city.Server;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// A kept-alive HTTP connection of a phone: one post after the other, with as little of its own time as can
/// be.
final class Wire implements AutoCloseable {

    private static final int FIRST_BAD = 300;

    private final Socket socket;
    private final InputStream in;
    private final String head;

    Wire(Server server, String token) throws IOException {
        socket = new Socket("127.0.0.1", server.port());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
        head = "POST /api/v1/riders/me/fixes HTTP/1.1\r\nHost: "
                + server.address().getAuthority()
                + "\r\nAuthorization: Bearer " + token + "\r\n" + Server.SOURCE_HEADER + ": " + Server.SOURCE_TOKEN
                + "\r\nContent-Type: application/json\r\nContent-Length: ";
    }

    /// Sends a body and waits for the answer, which must be a good one.
    void post(String body) throws IOException {
        socket.getOutputStream().write((head + body.length() + "\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII));
        String status = line();
        int length = 0;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        String answer = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        if (Integer.parseInt(status.substring(9, 12)) >= FIRST_BAD) {
            throw new IOException(status + " " + answer);
        }
    }

    private String line() throws IOException {
        var text = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the server hung up");
            }
            if (c != '\r') {
                text.append((char) c);
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
