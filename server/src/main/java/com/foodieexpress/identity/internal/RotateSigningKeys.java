package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.jobs.Job;
import com.foodieexpress.platform.jobs.JobHandler;
import com.foodieexpress.platform.jobs.Jobs;
import com.foodieexpress.platform.time.WallClock;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;

/// Replaces the signing key when it has become old, or at an administrator's wish.
@ApplicationScoped
class RotateSigningKeys implements JobHandler {

    /// From being published to signing: longer than anyone keeps a copy of the key set.
    static final Duration LEAD = Duration.ofMinutes(10);

    private static final String KIND = "identity.rotate-signing-keys";

    record Rotation(String kid, Instant signsFrom) {}

    private final Database database;
    private final Jobs jobs;
    private final SigningKeys keys;
    private final IdentityConfig config;
    private final WallClock clock;
    private final SigningKeyStore store = new SigningKeyStore();
    private final AccessChangeStore changes = new AccessChangeStore();

    RotateSigningKeys(Database database, Jobs jobs, SigningKeys keys, IdentityConfig config, WallClock clock) {
        this.database = database;
        this.jobs = jobs;
        this.keys = keys;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes @Priority(590) StartupEvent event) {
        schedule(Duration.ofMinutes(2));
    }

    /// Publishes a new key, which signs after [#LEAD]. When the present one is `compromised` the new one
    /// signs at once and no other verifies any more: everybody's next request renews its token.
    Rotation rotate(boolean compromised) {
        Rotation made = database.write(tx -> compromised ? replace(tx) : succeed(tx));
        database.read(tx -> {
            keys.reload(tx);
            return made;
        });
        return made;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        rotateWhenOld();
        schedule(Duration.ofHours(1));
    }

    void rotateWhenOld() {
        database.run(tx -> {
            Instant now = clock.instant();
            store.lock(tx);
            store.deleteSpent(tx, now);
            Instant newest = store.list(tx).getFirst().signsFrom();
            if (!now.isBefore(newest.plus(config.signingKeyLife()))) {
                succeed(tx);
            }
        });
    }

    private Rotation succeed(Tx tx) {
        Rotation next = insert(tx, clock.instant().plus(LEAD));
        store.retireOthers(tx, next.kid(), next.signsFrom().plus(AccessWatch.remembered(config)));
        return next;
    }

    private Rotation replace(Tx tx) {
        Rotation next = insert(tx, clock.instant());
        store.deleteOthers(tx, next.kid());
        return next;
    }

    private Rotation insert(Tx tx, Instant signsFrom) {
        store.lock(tx);
        PublicJsonWebKey key = SigningKeys.generate();
        store.insert(tx, key.getKeyId(), key.toJson(OutputControlLevel.INCLUDE_PRIVATE), clock.instant(), signsFrom);
        changes.announce(tx);
        return new Rotation(key.getKeyId(), signsFrom);
    }

    private void schedule(Duration pause) {
        database.run(tx -> jobs.atWall(tx, KIND, KIND, clock.instant().plus(pause), Map.of()));
    }
}
