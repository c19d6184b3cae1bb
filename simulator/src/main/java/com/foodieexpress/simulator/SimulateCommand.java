package com.foodieexpress.simulator;

import com.foodieexpress.simulator.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Runs the city for a while or for ever; see [CityRun].
@Command(name = "run", description = "Run the city (also without this word).", mixinStandardHelpOptions = true)
class SimulateCommand implements Callable<Integer> {
    private static final String FOREVER = "forever";
    private static final String AUTO = "auto";

    @Mixin
    ServerOptions server = new ServerOptions();

    @Option(names = "--seed", defaultValue = "7", description = "Same seed, same habits. Default: ${DEFAULT-VALUE}")
    long seed = 7;

    @Option(
            names = "--speed",
            description = "City seconds per second, 1 to 60. The server's clock decides; this only checks it.")
    @Nullable
    Double speed;

    @Option(names = "--riders", defaultValue = "20", description = "Default: ${DEFAULT-VALUE}")
    int riders = 20;

    @Option(names = "--customers", defaultValue = "40", description = "Default: ${DEFAULT-VALUE}")
    int customers = 40;

    @Option(
            names = "--orders-per-hour",
            defaultValue = AUTO,
            description = "Orders in the busiest city hour, or auto: as many as the riders can carry.")
    String ordersPerHour = AUTO;

    @Option(
            names = "--demand",
            defaultValue = "daily",
            description = "daily: by the hour of the city's day; flat: always the busiest hour.")
    DemandShape demand = DemandShape.DAILY;

    @Option(
            names = "--duration",
            defaultValue = FOREVER,
            description = "City time to take orders for (PT1H), or forever. Default: ${DEFAULT-VALUE}")
    String duration = FOREVER;

    @Option(names = "--minutes", description = "The same as --duration, in city minutes.")
    @Nullable
    Integer minutes;

    @Option(
            names = "--drain",
            defaultValue = "PT90M",
            description = "City time to let the last orders arrive. Default: ${DEFAULT-VALUE}")
    Duration drain = Duration.ofMinutes(90);

    @Option(
            names = "--fix-interval-ms",
            defaultValue = "200",
            description = "Wall time between two sendings of one phone at high speed. Default: ${DEFAULT-VALUE}")
    int fixIntervalMillis = 200;

    @Option(names = "--settle", description = "Let everybody arrive before the first order; the figures begin then.")
    boolean settle;

    @Option(names = "--report", description = "Write the summary as JSON.")
    @Nullable
    Path report;

    @Option(names = "--ledger", description = "Append every acknowledged thing to this file (JSON lines).")
    @Nullable
    Path ledger;

    @Option(names = "--strict", description = "Exit with 2 after a 5xx, a lost update or a live event that never came.")
    boolean strict;

    @Override
    public Integer call() throws IOException {
        try (Ledger book = ledger == null ? Ledger.none() : Ledger.at(ledger)) {
            return new CityRun(plan(), server, book).run();
        }
    }

    private RunPlan plan() {
        return new RunPlan(
                seed,
                riders,
                customers,
                ordersPerHour.equals(AUTO) ? RunPlan.ordersFor(riders) : Double.parseDouble(ordersPerHour),
                demand,
                cityTime(),
                drain,
                Duration.ofMillis(fixIntervalMillis),
                settle,
                speed,
                report,
                strict);
    }

    private @Nullable Duration cityTime() {
        if (minutes != null) {
            return Duration.ofMinutes(minutes);
        }
        return duration.equals(FOREVER) ? null : Duration.parse(duration);
    }

    /// How the appetite changes through the day.
    enum DemandShape {
        DAILY,
        FLAT
    }
}
