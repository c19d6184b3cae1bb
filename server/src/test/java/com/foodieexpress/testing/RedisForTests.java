package com.foodieexpress.testing;

import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A real Redis that a test may kill, stop in its tracks and start again on the same port.
public final class RedisForTests implements AutoCloseable {

    private static final Path SERVER = Path.of("/usr/bin/redis-server");
    private static final Path CLIENT = Path.of("/usr/bin/redis-cli");

    private final int port;
    private final Path folder;
    private final List<String> more;
    private @Nullable Process process;

    private RedisForTests(int port, Path folder, List<String> more) {
        this.port = port;
        this.folder = folder;
        this.more = more;
    }

    /// Skips the test where there is no Redis.
    public static RedisForTests start(Path folder) {
        assumeThat(SERVER).exists();
        var redis = new RedisForTests(freePort(), folder, List.of());
        redis.startAgain();
        return redis;
    }

    /// Three nodes that share the slots between them.
    public static List<RedisForTests> startCluster(Path folder) throws Exception {
        assumeThat(SERVER).exists();
        var nodes = new ArrayList<RedisForTests>();
        var addresses = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            // The nodes talk to each other on a second port, 10,000 above unless told.
            List<String> asNode = List.of(
                    "--cluster-enabled",
                    "yes",
                    "--cluster-config-file",
                    "nodes-" + i + ".conf",
                    "--cluster-port",
                    String.valueOf(freePort()),
                    "--cluster-node-timeout",
                    "2000");
            var node = new RedisForTests(freePort(), folder, asNode);
            node.startAgain();
            nodes.add(node);
            addresses.add("127.0.0.1:" + node.port);
        }
        var command = new ArrayList<>(List.of(CLIENT.toString(), "--cluster", "create"));
        command.addAll(addresses);
        command.add("--cluster-yes");
        Process creating = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("create.log").toFile())
                .start();
        if (creating.waitFor() != 0) {
            throw new IllegalStateException(Files.readString(folder.resolve("create.log")));
        }
        return Collections.unmodifiableList(nodes);
    }

    public String url() {
        return "redis://127.0.0.1:" + port;
    }

    public void startAgain() {
        var command = new ArrayList<>(List.of(
                SERVER.toString(), "--port", String.valueOf(port), "--bind", "127.0.0.1", "--save", "", "--dir"));
        command.add(folder.toString());
        command.addAll(more);
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(
                            Files.createTempFile(folder, "redis", ".log").toFile())
                    .start();
        } catch (IOException e) {
            throw new IllegalStateException("no Redis", e);
        }
        await().atMost(Duration.ofSeconds(10)).until(this::answers);
    }

    /// Ends it as a power cut would.
    public void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly();
            process.waitFor();
        }
    }

    /// Its connections stay open and carry nothing.
    public void freeze() throws Exception {
        signal("-STOP");
    }

    public void thaw() throws Exception {
        signal("-CONT");
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    private void signal(String signal) throws Exception {
        if (process != null) {
            new ProcessBuilder("kill", signal, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        }
    }

    private boolean answers() {
        try (var socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
