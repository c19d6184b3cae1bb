package com.foodieexpress.bench.tracking.push;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Publishes messages to one kind of server. What is said is sent with [#flush].
interface Voice extends AutoCloseable {

    int MESSAGE_BYTES = 200;

    void say(String channel, long nanos) throws IOException;

    void flush() throws IOException;

    @Override
    void close() throws IOException;

    /// Text of so many bytes, its moment at the end.
    static String message(int bytes, long nanos) {
        String end = "@@" + String.format("%019d", nanos);
        return "x".repeat(bytes - end.length()) + end;
    }

    /// Throws away what a server answers, so that it never waits.
    static void drain(Socket socket) {
        Thread.ofVirtual().start(() -> {
            var bytes = new byte[65_536];
            try {
                while (socket.getInputStream().read(bytes) >= 0) {}
            } catch (IOException closed) {
                // The run is over.
            }
        });
    }

    /// Speaks as another node of the platform does: over Redis, the messages of a partition together.
    final class Node implements Voice {

        private static final int PARTITIONS = 256;

        private final Socket socket;
        private final BufferedOutputStream out;
        private final String prefix;
        private final Map<Integer, ByteArrayOutputStream> waiting = new LinkedHashMap<>();
        private long said;

        Node(int redisPort, String epoch) throws IOException {
            socket = new Socket("127.0.0.1", redisPort);
            socket.setTcpNoDelay(true);
            out = new BufferedOutputStream(socket.getOutputStream(), 1 << 18);
            prefix = "foodie:live:" + epoch + ":";
            drain(socket);
        }

        @Override
        public void say(String channel, long nanos) throws IOException {
            String key = String.format("%08d", said++);
            String head = "{\"type\":\"state\",\"channel\":\"" + channel + "\",\"key\":\"" + key + "\",\"value\":\"";
            byte[] json = (head + message(MESSAGE_BYTES - head.length() - 2, nanos) + "\"}")
                    .getBytes(StandardCharsets.US_ASCII);
            int partition = (channel.hashCode() * 0x9E3779B9 >>> 16) % PARTITIONS;
            ByteArrayOutputStream bytes = waiting.get(partition);
            if (bytes == null) {
                bytes = new ByteArrayOutputStream();
                var begun = new DataOutputStream(bytes);
                begun.writeByte(1);
                begun.writeLong(0xBE7C);
                waiting.put(partition, bytes);
            }
            var part = new DataOutputStream(bytes);
            part.writeByte(1);
            part.writeUTF(channel);
            part.writeUTF(key);
            part.writeInt(json.length);
            part.write(json);
        }

        @Override
        public void flush() throws IOException {
            for (var each : waiting.entrySet()) {
                command(prefix + "{" + each.getKey() + "}", each.getValue().toByteArray());
            }
            waiting.clear();
            out.flush();
        }

        private void command(String topic, byte[] message) throws IOException {
            out.write(
                    ("*3\r\n$8\r\nSPUBLISH\r\n$" + topic.length() + "\r\n" + topic + "\r\n$" + message.length + "\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            out.write(message);
            out.write('\r');
            out.write('\n');
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    /// One line of text a message, over a plain socket.
    final class Lines implements Voice {

        private final Socket socket;
        private final BufferedOutputStream out;

        Lines(int port) throws IOException {
            socket = new Socket("127.0.0.1", port);
            socket.setTcpNoDelay(true);
            out = new BufferedOutputStream(socket.getOutputStream(), 1 << 18);
        }

        @Override
        public void say(String channel, long nanos) throws IOException {
            out.write((channel + " " + message(MESSAGE_BYTES, nanos) + "\n").getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    /// A publishing WebSocket for each channel, as nchan has them.
    final class Sockets implements Voice {

        private final Map<String, Socket> sockets = new LinkedHashMap<>();
        private final Map<String, ByteArrayOutputStream> waiting = new LinkedHashMap<>();

        Sockets(int port, List<String> channels) throws IOException {
            for (String channel : channels) {
                var socket = new Socket("127.0.0.1", port);
                socket.setTcpNoDelay(true);
                socket.getOutputStream()
                        .write(("GET /pub/" + channel + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\n"
                                        + "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                                        + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                drain(socket);
                sockets.put(channel, socket);
            }
        }

        @Override
        public void say(String channel, long nanos) throws IOException {
            var out = new DataOutputStream(waiting.computeIfAbsent(channel, unused -> new ByteArrayOutputStream()));
            out.writeByte(0x81);
            out.writeByte(0x80 | 126);
            out.writeShort(MESSAGE_BYTES);
            out.writeInt(0);
            out.write(message(MESSAGE_BYTES, nanos).getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public void flush() throws IOException {
            for (var each : waiting.entrySet()) {
                Socket socket = sockets.get(each.getKey());
                if (socket == null) {
                    throw new IOException("no channel " + each.getKey());
                }
                each.getValue().writeTo(socket.getOutputStream());
            }
            waiting.clear();
        }

        @Override
        public void close() throws IOException {
            for (Socket socket : sockets.values()) {
                socket.close();
            }
        }
    }
}
