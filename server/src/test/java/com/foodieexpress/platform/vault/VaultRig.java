package com.foodieexpress.platform.vault;

import com.foodieexpress.platform.config.PlatformConfig;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.events.EventLog;
import com.foodieexpress.platform.events.EventPump;
import com.foodieexpress.platform.time.BusinessClock;
import com.foodieexpress.platform.time.WallClock;
import com.foodieexpress.testing.BareDatabase;
import com.foodieexpress.testing.Beans;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The vault on a real PostgreSQL with a keyset file of its own, without the rest of the application.
/// [#node] makes further nodes on the same database and file.
final class VaultRig implements AutoCloseable {

    static final SealedField PHONE = new SealedField("identity.account", "phone");

    /// One node's objects.
    record Node(FieldVault vault, SubjectKeys keys, RotateKeys rotate, Keks keks) {}

    final Database database;
    final Path folder;
    final Node here;
    private final BareDatabase bare;
    private final WallClock clock = new WallClock();

    VaultRig() {
        bare = BareDatabase.withTablesOf("platform");
        database = bare.database();
        try {
            folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "vault");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        here = node();
    }

    Node node() {
        var config = new SmallRyeConfigBuilder()
                .withMapping(PlatformConfig.class)
                .withMapping(VaultConfig.class)
                .build();
        var keks = new Keks(KeysetSource.inFolder(folder), database, clock);
        var keys = new SubjectKeys(keks, clock, config.getConfigMapping(VaultConfig.class));
        // Nobody follows the log here.
        var log = new EventLog(database, clock, new EventPump(database, clock, Beans.of(), Beans.of()));
        var business = new BusinessClock(database, clock, config.getConfigMapping(PlatformConfig.class));
        var vault = new FieldVault(database, keys, new BlindIndex(database, keks, clock), log, business);
        return new Node(vault, keys, new RotateKeys(database, keks, clock), keks);
    }

    Path keysetFile() {
        return folder.resolve("vault").resolve("keyset.json");
    }

    byte[] seal(UUID subject, String plain) {
        return database.write(tx -> here.vault().seal(tx, subject, PHONE, plain));
    }

    /// As that node opens it.
    Optional<String> opened(Node node, UUID subject, byte[] bytes) {
        return database.read(tx -> node.vault().open(tx, subject, PHONE, bytes));
    }

    List<Integer> keksInUse() {
        return database.read(tx -> new VaultStore().keksInUse(tx)).stream().toList();
    }

    boolean somebodyWaitsForARotation() {
        return database.read(tx -> tx.query("""
                        select exists (select 1 from pg_locks
                        where locktype = 'advisory' and not granted and mode = 'ShareLock')""").mapTo(Boolean.class).one());
    }

    @Override
    public void close() {
        bare.close();
    }
}
