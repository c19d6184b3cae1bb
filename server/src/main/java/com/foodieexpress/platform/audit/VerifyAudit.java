package com.foodieexpress.platform.audit;

import com.foodieexpress.platform.db.Database;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.jdbi.v3.core.JdbiException;

/// `./foodie verify-audit`: verifies the whole trail of a database and says what was gone through and what was found.
public final class VerifyAudit {

    /// The argument that asks for it.
    public static final String COMMAND = "verify-audit";

    /// Everything is as it was sealed.
    public static final int WELL = 0;
    /// Something is not.
    public static final int FAULTY = 1;
    /// It could not be verified.
    public static final int UNKNOWN = 2;

    private static final int SHOWN = 50;

    private final Database database;
    private final AuditFolder folder;
    private final Optional<String> configuredKeys;
    private final PrintStream out;

    VerifyAudit(Database database, AuditFolder folder, Optional<String> configuredKeys, PrintStream out) {
        this.database = database;
        this.folder = folder;
        this.configuredKeys = configuredKeys;
        this.out = out;
    }

    /// Verifies with the settings `foodie.data-dir` and `foodie.audit.…`. Answers [#WELL], [#FAULTY] or [#UNKNOWN].
    public static int run(DataSource dataSource, Config settings, PrintStream out) {
        Path data = settings.getOptionalValue("foodie.data-dir", Path.class).orElse(Path.of(".data"));
        var folder = new AuditFolder(data, settings.getOptionalValue("foodie.audit.witness-dir", Path.class));
        var command = new VerifyAudit(
                new Database(dataSource), folder, settings.getOptionalValue("foodie.audit.key", String.class), out);
        try {
            return command.run();
        } catch (JdbiException | IllegalArgumentException | UncheckedIOException e) {
            out.println("The trail could not be verified: " + e.getMessage());
            return UNKNOWN;
        }
    }

    int run() {
        AuditKeys keys = folder.existingKeys(configuredKeys).orElse(null);
        if (keys == null) {
            out.println("There is no audit key: set FOODIE_AUDIT_KEY or FOODIE_DATA_DIR (" + folder.keyFile() + ")");
            return UNKNOWN;
        }
        UUID trail = database.read(new VerifyStore()::trail);
        WitnessFile witness = WitnessFile.of(folder.witnessFolder(), trail);
        Verifier.Report report = database.write(tx -> {
            tx.update("set transaction isolation level repeatable read, read only")
                    .execute();
            return Verifier.verify(keys, new DatabaseEvidence(trail, tx, witness));
        });
        return tell(report, keys, witness);
    }

    private int tell(Verifier.Report report, AuditKeys keys, WitnessFile witness) {
        line("Audit trail %s", report.trail());
        line("  entries      %,d sealed, %,d waiting for the next checkpoint", report.entries(), report.unsealed());
        line(
                "  checkpoints  %,d signed with our key, the last one over %,d entries",
                report.checkpoints(), report.sealedSize());
        line("  witness      %,d entries in %s", report.witnessed(), witness.path());
        line("  root         %s", report.root() == null ? "none yet" : report.root());
        if (!keys.canSign()) {
            line("  marks        not looked at: that needs the secret key");
        }
        List<Path> others = WitnessFile.in(folder.witnessFolder()).stream()
                .filter(file -> !file.equals(witness.path()))
                .toList();
        boolean replaced = report.witnessed() == 0 && !others.isEmpty();
        if (replaced) {
            line("FAULT: the witness files are of another trail (%s): the database was replaced", others);
        } else if (report.witnessed() == 0 && report.sealedSize() > 0) {
            line("  note         without a witness file a roll back to an older state cannot be seen");
        }
        report.faults().stream().limit(SHOWN).forEach(fault -> line("FAULT: %s", fault));
        if (report.faults().size() > SHOWN) {
            line("… and %,d more", report.faults().size() - SHOWN);
        }
        boolean well = report.faults().isEmpty() && !replaced;
        line(well ? "Every sealed entry is as it was sealed." : "The trail was tampered with.");
        return well ? WELL : FAULTY;
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
