package com.foodieexpress.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.github.bucket4j.TimeMeter;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Two nodes that count together in a real Redis, and each for itself while it is away.
@Timeout(60)
class SharedBucketsTest {

    private static final Path REDIS = Path.of("/usr/bin/redis-server");
    /// Forty at once at one key take turns, and a busy machine takes its time.
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private static final Quota TEN = Quota.of("10/PT1H");

    @TempDir
    Path folder;

    private int port;
    private @Nullable Process redis;
    private final List<RateLimits> nodes = new ArrayList<>();

    @BeforeEach
    void start() throws Exception {
        assumeThat(REDIS).exists();
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        startRedis();
    }

    @AfterEach
    void stop() throws Exception {
        nodes.forEach(RateLimits::stop);
        stopRedis();
    }

    @Test
    void twoNodesTogetherLetNoMorePassThanOneQuota() throws Exception {
        RateLimits one = node();
        RateLimits two = node();
        awaitSharing(one, two);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> tries = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                tries.add(() -> one.take("tries", "somebody", TEN).passes());
                tries.add(() -> two.take("tries", "somebody", TEN).passes());
            }
            int passed = 0;
            for (Future<Boolean> each : people.invokeAll(tries)) {
                passed += each.get() ? 1 : 0;
            }
            assertThat(passed).isEqualTo(10);
        }
        one.giveBack("tries", "somebody", TEN);
        await().until(() -> two.take("tries", "somebody", TEN).passes());
    }

    @Test
    void withoutRedisEachNodeCountsForItselfAndComesBack() throws Exception {
        RateLimits one = node();
        RateLimits two = node();
        awaitSharing(one, two);
        stopRedis();
        int passed = 0;
        for (int i = 0; i < 15; i++) {
            passed += one.take("tries", "else", TEN).passes() ? 1 : 0;
            passed += two.take("tries", "else", TEN).passes() ? 1 : 0;
        }
        assertThat(passed).as("ten on each node").isEqualTo(20);
        startRedis();
        awaitSharing(one, two);
    }

    @Test
    void aNodeStartsBeforeItsRedis() throws Exception {
        stopRedis();
        RateLimits node = node();
        assertThat(node.take("tries", "early", TEN).passes()).isTrue();
        startRedis();
        awaitSharing(node, node());
    }

    private RateLimits node() {
        RateLimits node = LimitsForTests.with(
                TimeMeter.SYSTEM_NANOTIME, Optional.of(new SharedBuckets("redis://127.0.0.1:" + port, PATIENCE)));
        nodes.add(node);
        return node;
    }

    /// They do when what one takes is missing for the other.
    private static void awaitSharing(RateLimits one, RateLimits two) {
        Quota many = Quota.of("100000/PT24H");
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            long before = two.take("probe", "x", many).remaining();
            one.take("probe", "x", many);
            one.take("probe", "x", many);
            long after = two.take("probe", "x", many).remaining();
            return before - after == 3;
        });
    }

    private void startRedis() throws Exception {
        redis = new ProcessBuilder(
                        REDIS.toString(),
                        "--port",
                        String.valueOf(port),
                        "--bind",
                        "127.0.0.1",
                        "--save",
                        "",
                        "--dir",
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(Files.createTempFile(folder, "redis", ".log").toFile())
                .start();
        await().until(this::answers);
    }

    private void stopRedis() throws Exception {
        if (redis != null) {
            redis.destroy();
            redis.waitFor();
        }
    }

    private boolean answers() {
        try (var socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }
}
