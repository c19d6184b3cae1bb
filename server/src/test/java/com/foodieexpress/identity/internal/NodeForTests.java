package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.SessionEndListener;
import com.foodieexpress.platform.audit.AuditTrails;
import com.foodieexpress.platform.config.PlatformConfig;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.events.EventLog;
import com.foodieexpress.platform.events.EventPump;
import com.foodieexpress.platform.jobs.JobRunner;
import com.foodieexpress.platform.jobs.Jobs;
import com.foodieexpress.platform.time.BusinessClock;
import com.foodieexpress.platform.time.WallClock;
import com.foodieexpress.testing.Beans;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// What one server node knows of sessions, put together by hand, so that a test can have two of them on one
/// database.
final class NodeForTests implements AutoCloseable {

    final Set<UUID> toldOfEnds = ConcurrentHashMap.newKeySet();
    final Database database;
    final Sessions sessions;
    final RotateRefresh rotate;
    final RotateSigningKeys rotateKeys;
    final SigningKeys keys;
    final AccountRights rights;
    private final VerifiedTokens tokens;
    private final AccessWatch watch;

    NodeForTests(Database database, WallClock clock) {
        this.database = database;
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withMapping(PlatformConfig.class)
                .withMapping(IdentityConfig.class)
                .build();
        var platform = config.getConfigMapping(PlatformConfig.class);
        var identity = config.getConfigMapping(IdentityConfig.class);
        var revoked = new RevokedSessions(identity);
        keys = new SigningKeys(database, clock);
        var standings = new Standings(clock, identity, Beans.of());
        var activity = new SessionActivity(database, clock, identity);
        tokens = new VerifiedTokens(keys, identity, revoked, standings, activity, clock);
        // Nobody follows the event log here: a node must not depend on it.
        var events = new EventLog(database, clock, new EventPump(database, clock, Beans.of(), Beans.of()));
        var business = new BusinessClock(database, clock, platform);
        rights = new AccountRights(events, standings, clock, business);
        sessions = new Sessions(
                identity, keys, clock, business, events, revoked, new SecurityEvents(AuditTrails.of(clock), database));
        rotate = new RotateRefresh(
                database, sessions, activity, new DemoMode(platform), new FactorPolicy(() -> false), identity, clock);
        rotateKeys = new RotateSigningKeys(
                database,
                new Jobs(new JobRunner(database, business, clock, Beans.of(), Beans.of())),
                keys,
                identity,
                clock);
        SessionEndListener listener = ended -> toldOfEnds.addAll(List.copyOf(ended));
        watch = new AccessWatch(database, clock, revoked, standings, keys, Beans.of(listener), identity);
        watch.start();
    }

    Actor verified(String access) {
        return tokens.verify(access);
    }

    boolean accepts(String access) {
        try {
            tokens.verify(access);
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        watch.stop();
    }
}
