package com.foodieexpress.simulator;

import com.foodieexpress.simulator.agent.DemoWatch;
import com.foodieexpress.simulator.api.Caller;
import com.foodieexpress.simulator.api.Credentials;
import com.foodieexpress.simulator.api.Session;
import com.foodieexpress.simulator.api.SignIn;
import com.foodieexpress.simulator.api.StopSignal;
import com.foodieexpress.simulator.ledger.ExpectedFixes;
import com.foodieexpress.simulator.ledger.Ledger;
import com.foodieexpress.simulator.ledger.LedgerAudit;
import com.foodieexpress.simulator.ledger.LedgerBook;
import com.foodieexpress.simulator.report.RequestTally;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Compares a ledger with the server: exit 0 when every acknowledged thing is there exactly once, 2 otherwise.
@Command(
        name = "verify-ledger",
        description = "Check that everything the server ever acknowledged is still there, once.",
        mixinStandardHelpOptions = true)
final class VerifyLedgerCommand implements Callable<Integer> {
    private static final int SHOWN = 50;

    @Mixin
    ServerOptions server = new ServerOptions();

    @Option(names = "--ledger", required = true, description = "The file that a simulation wrote.")
    Path ledger = Path.of("ledger.jsonl");

    @Option(names = "--admin", description = "Administrator's e-mail; in demo mode the demo's.")
    @Nullable
    String adminEmail;

    @Override
    public Integer call() throws IOException {
        LedgerBook book = LedgerBook.of(Ledger.read(ledger));
        List<String> faults = new LedgerAudit(admin()).faults(book);
        faults.stream().limit(SHOWN).forEach(System.out::println);
        System.out.printf(
                "%d orders and %d fixes of %d riders were acknowledged; %d faults.%n",
                book.orders().size(),
                book.fixes().stream().mapToInt(ExpectedFixes::count).sum(),
                book.fixes().size(),
                faults.size());
        return faults.isEmpty() ? 0 : 2;
    }

    private Session admin() {
        Caller caller = server.caller(new RequestTally(), new StopSignal());
        return Session.of(caller, new SignIn(caller), server.tokens(), credentials(caller));
    }

    private Credentials credentials(Caller caller) {
        if (adminEmail != null) {
            return new Credentials(adminEmail, Passwords.fromEnvironment());
        }
        var account = new DemoWatch(caller).look().withRole("admin").getFirst();
        return new Credentials(account.email(), account.password());
    }
}
