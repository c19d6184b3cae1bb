package com.foodieexpress.platform.vault;

import com.foodieexpress.platform.config.PlatformConfig;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.time.WallClock;
import com.google.crypto.tink.KeysetHandle;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

/// The key-encryption keys of this node, as they are now: a file that was changed is read again within a
/// second, so a rotation needs no restart.
///
/// The node does not start without the keys that its database was written with, and makes none where some
/// are missing: a lost file must be found again, not replaced.
@ApplicationScoped
class Keks {

    private static final long LOOK_AGAIN = Duration.ofSeconds(1).toNanos();

    private final KeysetSource source;
    private final VaultStore store = new VaultStore();
    private volatile Kek current;
    private volatile long stamp;
    private volatile long lookedAt = System.nanoTime();

    @Inject
    Keks(VaultConfig config, PlatformConfig platform, Database database, WallClock clock) {
        this(KeysetSource.of(config, platform), database, clock);
    }

    Keks(KeysetSource source, Database database, WallClock clock) {
        this.source = source;
        this.stamp = source.stamp();
        this.current = database.write(tx -> atStart(tx, clock));
    }

    /// Makes a start without keys fail, rather than the first request.
    void start(@Observes @Priority(120) StartupEvent event) {
        now();
    }

    Wrapped wrap(KeysetHandle secret, byte[] boundTo) {
        return now().wrap(secret, boundTo);
    }

    KeysetHandle unwrap(Wrapped wrapped, byte[] boundTo) {
        Kek keys = current;
        if (!keys.ids().contains(wrapped.kekId())) {
            keys = readAgain();
        }
        return keys.unwrap(wrapped, boundTo);
    }

    Kek now() {
        if (System.nanoTime() - lookedAt < LOOK_AGAIN) {
            return current;
        }
        lookedAt = System.nanoTime();
        return source.stamp() == stamp ? current : readAgain();
    }

    KeysetSource source() {
        return source;
    }

    /// Other keys from now on, in the file and here.
    void replace(Kek next) {
        source.write(next.toJson());
        readAgain();
    }

    synchronized Kek readAgain() {
        long seen = source.stamp();
        Kek read = source.read().map(this::parsed).orElse(current);
        stamp = seen;
        current = read;
        return read;
    }

    private Kek atStart(Tx tx, WallClock clock) {
        store.lockKeks(tx);
        Set<Integer> wanted = store.keksInUse(tx);
        Kek keys = source.read().map(this::parsed).orElseGet(() -> made(wanted));
        var missing = new TreeSet<>(wanted);
        missing.removeAll(keys.ids());
        if (!missing.isEmpty()) {
            throw new IllegalStateException(lost() + " lacks key-encryption keys " + missing);
        }
        keys.ids().forEach(id -> store.insertKek(tx, id, clock.instant()));
        return keys;
    }

    private Kek made(Set<Integer> wanted) {
        if (!source.mayBeMade()) {
            throw new IllegalStateException(source.name() + " does not exist");
        }
        if (!wanted.isEmpty()) {
            throw new IllegalStateException(lost() + " is gone");
        }
        Kek keys = Kek.generate();
        source.write(keys.toJson());
        stamp = source.stamp();
        return keys;
    }

    private String lost() {
        return "Personal data in this database is encrypted with keys of another keyset; put the right one in place"
                + " or name it in " + KeysetSource.VARIABLES + ": " + source.name();
    }

    private Kek parsed(String json) {
        try {
            return Kek.parse(json);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(source.name() + ": " + e.getMessage(), e);
        }
    }
}
