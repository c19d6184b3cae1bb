package com.foodieexpress.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class PoliteThreadsTest {

    private static final Path SELF = Path.of("/proc/thread-self/stat");
    /// Of proc_pid_stat(5), counted after the name in brackets, which may hold spaces.
    private static final int NICE = 16;

    @Test
    void onlyTheyStepBack() throws Exception {
        var seen = new CompletableFuture<Integer>();
        Thread polite = new PoliteThreads("polite-").newThread(() -> seen.complete(niceness()));
        polite.start();
        assertThat(seen.get()).isEqualTo(10);
        var other = new CompletableFuture<Integer>();
        Thread.ofPlatform().start(() -> other.complete(niceness()));
        assertThat(other.get()).isZero();
        assertThat(polite.getName()).isEqualTo("polite-1");
    }

    private static int niceness() {
        try {
            String line = Files.readString(SELF);
            return Integer.parseInt(line.substring(line.lastIndexOf(')') + 2).split(" ")[NICE]);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
