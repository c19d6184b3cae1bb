package com.foodieexpress.bench.city;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A program that a measurement starts, with its output in a file. Closing asks it to end, and insists after 30
/// seconds.
public final class Program implements AutoCloseable {

    private final Process process;
    private final Path log;

    private Program(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    public static Program start(Path folder, Path log, Map<String, String> environment, List<String> command)
            throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return new Program(builder.start(), log);
    }

    public long pid() {
        return process.pid();
    }

    /// Everything it has said so far.
    public String output() throws IOException {
        return Files.readString(log);
    }

    /// Throws, with the end of its output, when the program has ended.
    public void mustRun() throws IOException {
        if (!process.isAlive()) {
            String output = output();
            throw new IllegalStateException("ended with " + process.exitValue() + ":\n"
                    + output.substring(Math.max(0, output.length() - 2000)));
        }
    }

    /// With -9.
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    int await(long minutes) throws InterruptedException {
        if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
            throw new IllegalStateException("still running after " + minutes + " minutes");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
