package com.foodieexpress.bench.city;

import com.foodieexpress.bench.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A test of the server that writes figures besides: for what is measured inside the running server, because from
/// outside it is lost in the noise of HTTP.
public final class MeasuringTest {

    private MeasuringTest() {}

    /// Runs the test class with the settings added to the environment and answers the lines it wrote. Throws
    /// [IllegalStateException], which names the log, when it wrote none in that many minutes.
    public static List<String> figures(
            Setting setting, String name, String test, Map<String, String> environment, int minutes)
            throws IOException, InterruptedException {
        Path figures = setting.scratch(name + ".txt");
        Path log = setting.scratch(name + ".log");
        Files.createDirectories(figures.getParent());
        Files.deleteIfExists(figures);
        var builder = new ProcessBuilder(
                        "./mvnw", "-q", "-B", "-pl", "server", "test", "-Dtest=" + test, "-Dfigures.file=" + figures)
                .directory(setting.repository().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process running = builder.start();
        if (!running.waitFor(minutes, TimeUnit.MINUTES)) {
            running.destroy();
        }
        if (!Files.exists(figures)) {
            throw new IllegalStateException("no figures; see " + log);
        }
        return Files.readAllLines(figures);
    }
}
