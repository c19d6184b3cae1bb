package com.foodieexpress.bench.auth;

import com.foodieexpress.bench.Measurement;
import com.foodieexpress.bench.Setting;
import com.foodieexpress.bench.city.Machine;
import com.foodieexpress.bench.result.Row;
import com.foodieexpress.bench.result.Sample;
import com.foodieexpress.bench.result.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The check of an access token that this node has seen before, revocation included: measured inside the running server
/// by its own test, because from outside it is lost in the noise of HTTP.
public final class TokenCheck implements Measurement {

    private static final int PATIENCE_MINUTES = 4;

    @Override
    public String name() {
        return "token-check";
    }

    @Override
    public List<Row> run(Setting setting) throws Exception {
        String load = Machine.load();
        Path figures = setting.scratch("token-check.txt");
        Files.createDirectories(figures.getParent());
        Files.deleteIfExists(figures);
        Process test = new ProcessBuilder(
                        "./mvnw",
                        "-q",
                        "-B",
                        "-pl",
                        "server",
                        "test",
                        "-Dtest=TokenCheckTest",
                        "-Dfigures.file=" + figures)
                .directory(setting.repository().toFile())
                .redirectErrorStream(true)
                .redirectOutput(setting.scratch("token-check.log").toFile())
                .start();
        if (!test.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            test.destroy();
        }
        if (!Files.exists(figures)) {
            throw new IllegalStateException("no figures; see " + setting.scratch("token-check.log"));
        }
        try (Stream<String> lines = Files.lines(figures)) {
            var micros = new Sample(lines.map(Double::valueOf).toList());
            return List.of(Row.of(
                    "auth.token-check",
                    micros,
                    "µs",
                    Target.atMost(2),
                    load,
                    "./foodie bench auth --only token-check",
                    "ES256 access token, verified once before; one thread, medians of runs of 200,000 checks"));
        }
    }
}
