package com.foodieexpress.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.simulator.SimulateCommand.DemandShape;
import java.net.URI;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class SimulatorTest {
    @Test
    void runsTheCityWithOrWithoutTheWord() {
        assertThat(options("--riders", "7", "--url", "http://localhost:8090").riders)
                .isEqualTo(7);
        SimulateCommand run = options("run", "--riders", "7", "--server", "http://localhost:8090", "--demand", "flat");
        assertThat(run.riders).isEqualTo(7);
        assertThat(run.server.server).isEqualTo(URI.create("http://localhost:8090"));
        assertThat(run.demand).isEqualTo(DemandShape.FLAT);
    }

    @Test
    void knowsTheOtherWords() {
        assertThat(Simulator.commandLine().getSubcommands())
                .containsOnlyKeys("run", "update-location", "verify-ledger");
    }

    private static SimulateCommand options(String... arguments) {
        var parsed = Simulator.commandLine().parseArgs(arguments);
        CommandLine.ParseResult last = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
        return (SimulateCommand) last.commandSpec().userObject();
    }
}
