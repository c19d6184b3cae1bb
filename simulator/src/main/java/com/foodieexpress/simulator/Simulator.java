package com.foodieexpress.simulator;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The entry point: `java -jar simulator.jar [run | update-location | verify-ledger]`; without a word it runs the city.
@Command(
        name = "simulator",
        description = "The living city: customers, kitchens and riders who live through the public API.",
        mixinStandardHelpOptions = true,
        version = "0.1.0",
        subcommands = {UpdateLocationCommand.class, VerifyLedgerCommand.class})
public final class Simulator extends SimulateCommand {
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Simulator())
                .addSubcommand("run", new SimulateCommand())
                .setExecutionExceptionHandler(Simulator::explain)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    /// One line for people; the stack only when asked for.
    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        if (System.getenv("FOODIE_DEBUG") != null) {
            failure.printStackTrace(command.getErr());
        }
        command.getErr().println(command.getCommandName() + ": " + failure.getMessage());
        return 1;
    }
}
