package com.foodieexpress.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A collector of traces that takes OTLP over HTTP and keeps what comes while somebody watches ([TraceWatch]).
public final class TraceReceiver implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private boolean watched;

    private TraceReceiver(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/v1/traces", this::take);
        server.createContext("/kept", this::show);
        server.createContext("/watch", this::watch);
        server.start();
    }

    public static TraceReceiver start() {
        return start(0);
    }

    /// One that was away comes back to its port.
    public static TraceReceiver start(int port) {
        try {
            return new TraceReceiver(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// Messages one behind another are one message of everything, as protobuf reads them. An answer without a byte
    /// means
    /// that all were taken.
    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            synchronized (this) {
                if (watched) {
                    kept.writeBytes(body);
                }
            }
            exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private void show(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] bytes;
            synchronized (this) {
                bytes = kept.toByteArray();
            }
            exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private void watch(HttpExchange exchange) throws IOException {
        try (exchange) {
            synchronized (this) {
                kept.reset();
                watched = exchange.getRequestMethod().equals("POST");
            }
            exchange.sendResponseHeaders(204, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
