package com.foodieexpress;

import com.foodieexpress.activity.VerifyRollups;
import com.foodieexpress.platform.audit.VerifyAudit;
import com.foodieexpress.platform.breach.FilterFile;
import com.foodieexpress.platform.config.SafeSettings;
import com.foodieexpress.platform.config.UnsafeSettings;
import com.foodieexpress.platform.postgres.EmbeddedPostgres;
import com.foodieexpress.platform.vault.KeyTool;
import io.quarkus.runtime.Application;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;

/// Starts the platform, when its settings are safe: its own PostgreSQL when no other is configured, then the
/// application.
@QuarkusMain
public class App {

    /// `EX_CONFIG` of sysexits.h: starting again would not help.
    private static final int BAD_SETTINGS = 78;

    private App() {}

    public static void main(String... args) {
        if (args.length == 1 && args[0].equals(VerifyAudit.COMMAND)) {
            System.exit(visit(
                    database -> VerifyAudit.run(database, ConfigProvider.getConfig(), System.out),
                    VerifyAudit.UNKNOWN));
        }
        if (args.length == 1 && args[0].equals(VerifyRollups.COMMAND)) {
            System.exit(visit(database -> VerifyRollups.run(database, System.out), VerifyRollups.UNKNOWN));
        }
        if (args.length > 0 && args[0].equals(FilterFile.COMMAND)) {
            System.exit(FilterFile.run(List.of(args).subList(1, args.length), System.out, System.err));
        }
        if (args.length > 0 && args[0].equals(KeyTool.COMMAND)) {
            System.exit(KeyTool.run(List.of(args).subList(1, args.length)));
        }
        try {
            SafeSettings.require();
        } catch (UnsafeSettings unsafe) {
            System.err.println(unsafe.getMessage());
            System.exit(BAD_SETTINGS);
        }
        EmbeddedPostgres.Launched database = EmbeddedPostgres.launchUnlessConfigured();
        prepare();
        database.awaitConnections();
        Quarkus.run(args);
    }

    /// What of the application's start needs no database, about a second of work on two cores, is done while that
    /// starts.
    private static void prepare() {
        try {
            Class.forName(Application.APP_CLASS_NAME);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("this is no packaged application", e);
        }
    }

    /// Looks at the database without starting the application.
    private static int visit(ToIntFunction<DataSource> work, int ifThereIsNone) {
        Optional<EmbeddedPostgres.Visit> visit = EmbeddedPostgres.visit();
        if (visit.isEmpty()) {
            System.out.println("There is no database in the data folder, and FOODIE_DATABASE_URL names none.");
            return ifThereIsNone;
        }
        try (EmbeddedPostgres.Visit database = visit.get()) {
            return work.applyAsInt(database.dataSource());
        }
    }
}
