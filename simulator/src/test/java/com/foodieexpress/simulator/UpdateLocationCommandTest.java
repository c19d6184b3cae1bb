package com.foodieexpress.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class UpdateLocationCommandTest {
    @Test
    void takesAPointOrARouteOrATarget() {
        assertThat(way("--lat", "43.73", "--lng", "7.42").point).isNotNull();
        assertThat(way("--route", "43.73,7.42;43.74,7.43").route).isEqualTo("43.73,7.42;43.74,7.43");
        assertThat(way("--to", "43.73,7.42").to).isEqualTo("43.73,7.42");
    }

    @Test
    void takesExactlyOneOfThem() {
        assertThatThrownBy(this::way).isInstanceOf(CommandLine.ParameterException.class);
        assertThatThrownBy(() -> way("--lat", "43.73")).isInstanceOf(CommandLine.ParameterException.class);
        assertThatThrownBy(() -> way("--to", "43.7,7.4", "--route", "43.7,7.4"))
                .isInstanceOf(CommandLine.ParameterException.class);
    }

    private UpdateLocationCommand.Way way(String... arguments) {
        var command = new UpdateLocationCommand();
        var line = new String[arguments.length + 2];
        line[0] = "--rider";
        line[1] = "rider@delivery.com";
        System.arraycopy(arguments, 0, line, 2, arguments.length);
        new CommandLine(command).parseArgs(line);
        return command.way;
    }
}
