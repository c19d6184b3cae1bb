package com.foodieexpress.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.testing.Asvs;
import com.foodieexpress.testing.EventStream;
import com.foodieexpress.testing.RawHttp;
import com.foodieexpress.testing.Rounds;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TraceWatch;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jboss.logging.Logger;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jboss.logmanager.handlers.OutputStreamHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Passwords, one-time codes, tokens, card and telephone numbers go into the platform by every way there is, right and
/// wrong. Afterwards none of them stands in plain text in the logs, the metrics, the traces, what was pushed, or the
/// bytes of
/// the database's files.
@ServerTest
class CanaryScanTest {

    private static final Path DATA = Path.of("target/postgres-for-tests").toAbsolutePath();
    private static final Logger LOG = Logger.getLogger(CanaryScanTest.class);

    @Inject
    Database database;

    @TempDir
    Path folder;

    @Test
    @Asvs({"14.2.4", "16.2.5"})
    void noSecretIsWrittenDown() throws Exception {
        int wanted = Rounds.of(600, 10_000);
        var canaries = new Canaries(20_261_121);
        String control = "control" + UuidV7.next().toString().replace("-", "");
        Path log = folder.resolve("server.log");
        String pushed;
        Map<String, Integer> answers;
        byte[] traces;
        try (OutputStream out = Files.newOutputStream(log);
                var http = new RawHttp();
                var watch = new TraceWatch()) {
            var handler = logTo(out);
            try {
                var paths = new CanaryPaths(canaries, http);
                var customers = new EventStream(
                        paths.customer().token(), "user:" + paths.customer().id());
                var fleet = new EventStream(paths.admin().token(), "fleet,restaurant:" + paths.restaurant());
                LOG.info(control);
                keep(control);
                while (canaries.made().size() < wanted) {
                    paths.round();
                }
                pushed = String.join("\n", customers.arrived()) + String.join("\n", fleet.arrived());
                customers.close();
                fleet.close();
                answers = paths.answers();
                traces = watch.bytes();
            } finally {
                LogContext.getLogContext().getLogger("").removeHandler(handler);
            }
        }
        ByteSearch search = search(canaries, control);
        checkpoint();

        Map<String, Set<String>> found = new TreeMap<>();
        ByteSearch.Report files = search.below(DATA);
        assertThat(files.found()).as("what was kept on purpose is found").containsKey("control");
        assertThat(search.in(Files.readAllBytes(log)))
                .as("so is what was logged on purpose")
                .contains("control");
        files.found().forEach((name, where) -> found.put(name, new TreeSet<>(where)));
        note(found, "log", search.in(Files.readAllBytes(log)));
        assertThat(traces).as("what was traced").hasSizeGreaterThan(wanted);
        note(found, "traces", search.in(traces));
        note(found, "push", search.in(pushed));
        note(found, "metrics", search.in(RestAssured.get("/metrics").asString()));
        found.remove("control");
        Rounds.tell(
                "%d canaries by %d ways (%s refused or taken); %d MB in %d files searched",
                canaries.made().size(),
                answers.size(),
                answers.values().stream().mapToInt(each -> each).sum(),
                files.bytes() >> 20,
                files.files());
        assertThat(answers.keySet().stream().filter(way -> way.endsWith(" 201") || way.endsWith(" 200")))
                .as("ways on which a secret was taken: %s", answers)
                .hasSizeGreaterThan(8);
        database.run(tx -> tx.update("drop table public.canary_control").execute());
        assertThat(found).isEmpty();
    }

    private static void note(Map<String, Set<String>> found, String where, Set<String> names) {
        names.forEach(
                name -> found.computeIfAbsent(name, key -> new TreeSet<>()).add(where));
    }

    /// As the server logs by itself, and one level more.
    private static OutputStreamHandler logTo(OutputStream out) {
        var handler = new OutputStreamHandler(out, new PatternFormatter("%d %-5p [%c] %s %X%e%n"));
        handler.setLevel(Level.ALL);
        handler.setAutoFlush(true);
        LogContext.getLogContext().getLogger("").addHandler(handler);
        LogContext.getLogContext().getLogger("com.foodieexpress").setLevel(Level.DEBUG);
        return handler;
    }

    private static ByteSearch search(Canaries canaries, String control) {
        var search = new ByteSearch();
        search.add(control.getBytes(UTF_8), "control");
        for (Canaries.Canary canary : canaries.made()) {
            search.addInEveryForm(canary.text(), canary.kind() + " " + canary.text());
            if (canary.kind() == Canaries.Kind.CARD) {
                search.add(
                        canary.text().replaceAll("(.{4})(?=.)", "$1 ").getBytes(UTF_8),
                        "CARD with blanks " + canary.text());
                search.add(
                        canary.text().replaceAll("(.{4})(?=.)", "$1-").getBytes(UTF_8),
                        "CARD with hyphens " + canary.text());
            }
        }
        return search;
    }

    /// Something that must be found, or the search proves nothing.
    private void keep(String control) {
        database.run(tx -> tx.update("create table if not exists public.canary_control (text text)")
                .execute());
        database.run(tx -> tx.update("insert into public.canary_control values (:text)")
                .bind("text", control)
                .execute());
    }

    /// Everything that is still in memory only goes to the files.
    private void checkpoint() throws IOException {
        List<SQLException> faults = new ArrayList<>();
        database.withConnection(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("checkpoint");
            } catch (SQLException e) {
                faults.add(e);
            }
        });
        if (!faults.isEmpty()) {
            throw new IOException(faults.getFirst());
        }
    }
}
