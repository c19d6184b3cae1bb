package com.foodieexpress.bench.city;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// A kept-alive HTTP connection that posts JSON to one path or gets any, one request after the other, with as little of
/// its own time as can be: the program shares the machine with the server it measures.
public final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;
    private static final int FIRST_BAD = 300;
    private static final String LENGTH = "content-length:";

    /// What came back.
    public record Answer(int status, String body) {

        /// Throws when it is none of the good ones.
        public void mustBeGood() throws IOException {
            if (status >= FIRST_BAD) {
                throw new IOException(status + " " + body);
            }
        }
    }

    private final Socket socket;
    private final InputStream in;
    private final String headers;
    private final String head;

    /// `headers` goes with each request, every line of it ended by CR LF.
    public Wire(Server server, String path, String headers) throws IOException {
        socket = new Socket("127.0.0.1", server.port());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream());
        this.headers = " HTTP/1.1\r\nHost: " + server.address().getAuthority() + "\r\n" + headers;
        head = "POST " + path + this.headers + "Content-Type: application/json\r\n";
    }

    /// Sends a body in ASCII and waits for the answer. `headers` as in the constructor, for this request alone.
    public Answer post(String headers, String body) throws IOException {
        return send(head + headers + "Content-Length: " + body.length() + "\r\n\r\n" + body);
    }

    /// Asks for any path and waits for the answer.
    public Answer get(String anyPath) throws IOException {
        return send("GET " + anyPath + headers + "\r\n");
    }

    private Answer send(String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        String status = line();
        int length = 0;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                length = Integer.parseInt(header.substring(LENGTH.length()).strip());
            }
        }
        String answer = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        return new Answer(Integer.parseInt(status.substring(9, 12)), answer);
    }

    private String line() throws IOException {
        var text = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the server hung up");
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
