package com.foodieexpress.simulator.live;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Just enough of a server to talk to one live client: answers every HTTP call with a ticket, and upgrades WebSockets
/// (RFC 6455, text frames below 64 kB, no fragments).
final class LiveServerStub implements AutoCloseable {
    private static final String ACCEPT_SALT = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private final ServerSocket server;
    private final BlockingQueue<Connection> connections = new LinkedBlockingQueue<>();

    LiveServerStub() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::acceptAll);
    }

    int port() {
        return server.getLocalPort();
    }

    Connection nextConnection() throws InterruptedException {
        return required(connections.poll(5, TimeUnit.SECONDS));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void acceptAll() {
        try {
            while (true) {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException _) {
            // Closed by the test.
        }
    }

    private void serve(Socket socket) {
        try {
            var in = new DataInputStream(socket.getInputStream());
            String request = head(in);
            if (request.contains("Sec-WebSocket-Key: ")) {
                socket.getOutputStream().write(upgrade(request).getBytes(StandardCharsets.US_ASCII));
                var connection = new Connection(socket);
                connections.add(connection);
                connection.readAll(in);
            } else {
                socket.getOutputStream().write(answer().getBytes(StandardCharsets.US_ASCII));
                socket.close();
            }
        } catch (IOException _) {
            // The client went away.
        }
    }

    private static String head(DataInputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        return head.toString();
    }

    private static String answer() {
        String body = "{\"ticket\":\"t\",\"expiresInSeconds\":30,\"tokens\":{\"access\":\"a\",\"refresh\":\"r\"}}";
        return "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static String upgrade(String request) {
        String key = request.lines()
                .filter(line -> line.startsWith("Sec-WebSocket-Key: "))
                .map(line -> line.substring(19).strip())
                .findFirst()
                .orElseThrow();
        return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
                + accept(key) + "\r\n\r\n";
    }

    private static String accept(String key) {
        try {
            var sha = MessageDigest.getInstance("SHA-1");
            return Base64.getEncoder()
                    .encodeToString(sha.digest((key + ACCEPT_SALT).getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new AssertionError("nothing came in time");
        }
        return value;
    }

    /// One upgraded connection.
    static final class Connection {
        private final Socket socket;
        private final BlockingQueue<String> received = new LinkedBlockingQueue<>();

        Connection(Socket socket) {
            this.socket = socket;
        }

        String receive() throws InterruptedException {
            return required(received.poll(5, TimeUnit.SECONDS));
        }

        void send(String text) {
            byte[] payload = text.getBytes(StandardCharsets.UTF_8);
            try {
                OutputStream out = socket.getOutputStream();
                out.write(header(payload.length));
                out.write(payload);
                out.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /// A client may refuse a length that is written longer than it need be.
        private static byte[] header(int length) {
            return length < 126
                    ? new byte[] {(byte) 0x81, (byte) length}
                    : new byte[] {(byte) 0x81, 126, (byte) (length >> 8), (byte) length};
        }

        /// As a process that dies: no closing frame.
        void cut() throws IOException {
            socket.close();
        }

        private void readAll(DataInputStream in) throws IOException {
            while (true) {
                in.readUnsignedByte();
                int length = in.readUnsignedByte() & 0x7f;
                byte[] mask = in.readNBytes(length == 126 ? 6 : 4);
                int size = length == 126 ? ((mask[0] & 0xff) << 8) + (mask[1] & 0xff) : length;
                byte[] payload = in.readNBytes(size);
                for (int i = 0; i < size; i++) {
                    payload[i] ^= mask[mask.length - 4 + i % 4];
                }
                received.add(new String(payload, StandardCharsets.UTF_8));
            }
        }
    }
}
