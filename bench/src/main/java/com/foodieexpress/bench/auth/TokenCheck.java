package com.foodieexpress.bench.auth;

import com.foodieexpress.bench.Measurement;
import com.foodieexpress.bench.Setting;
import com.foodieexpress.bench.city.Machine;
import com.foodieexpress.bench.city.MeasuringTest;
import com.foodieexpress.bench.result.Row;
import com.foodieexpress.bench.result.Sample;
import com.foodieexpress.bench.result.Target;
import java.util.List;
import java.util.Map;

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
        List<String> lines =
                MeasuringTest.figures(setting, "token-check", "TokenCheckTest", Map.of(), PATIENCE_MINUTES);
        var micros = new Sample(lines.stream().map(Double::valueOf).toList());
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
