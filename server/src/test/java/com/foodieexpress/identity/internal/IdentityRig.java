package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.audit.AuditTrails;
import com.foodieexpress.platform.config.PlatformConfig;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.events.EventLog;
import com.foodieexpress.platform.events.EventPump;
import com.foodieexpress.platform.time.BusinessClock;
import com.foodieexpress.platform.time.WallClock;
import com.foodieexpress.testing.BareDatabase;
import com.foodieexpress.testing.Beans;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.enterprise.inject.Vetoed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The sessions of this feature on a real PostgreSQL and a clock of their own, without the rest of the application.
final class IdentityRig {

    /// Moves only when told to.
    @Vetoed
    static final class HandClock extends WallClock {
        private volatile Instant now = Instant.parse("2026-11-21T19:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        void advance(Duration span) {
            now = now.plus(span);
        }
    }

    final HandClock clock = new HandClock();
    final Database database;
    final Sessions sessions;
    final RotateRefresh rotate;
    final SetAdministrator setAdministrator;
    private final BareDatabase bare;
    private final SessionActivity activity;
    private final AccessTokens tokens;

    private IdentityRig(BareDatabase bare) {
        this.bare = bare;
        database = bare.database();
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withMapping(PlatformConfig.class)
                .withMapping(IdentityConfig.class)
                .build();
        var platform = config.getConfigMapping(PlatformConfig.class);
        var identity = config.getConfigMapping(IdentityConfig.class);
        var keys = new SigningKeys(database, clock);
        activity = new SessionActivity(database, clock, identity);
        tokens = new AccessTokens(keys::find, identity.issuer(), identity.audience());
        sessions = new Sessions(
                identity,
                keys,
                clock,
                new BusinessClock(database, clock, platform),
                eventLog(),
                new RevokedSessions(identity),
                new SecurityEvents(AuditTrails.of(clock), database));
        var rights = new AccountRights(
                eventLog(),
                new Standings(clock, identity, Beans.of()),
                clock,
                new BusinessClock(database, clock, platform));
        setAdministrator = new SetAdministrator(database, rights, sessions, clock);
        rotate = new RotateRefresh(
                database, sessions, activity, new DemoMode(platform), new FactorPolicy(() -> false), identity, clock);
    }

    static IdentityRig start() {
        return new IdentityRig(BareDatabase.withTablesOf("platform", "identity"));
    }

    void stop() {
        bare.close();
    }

    AccountRow newAccount() {
        UUID id = UuidV7.next();
        var row = new AccountRow(
                id,
                id + "@test.example",
                "unused",
                "Model",
                "Person",
                null,
                null,
                null,
                null,
                false,
                false,
                false,
                Language.EN,
                null,
                null,
                clock.instant(),
                null,
                List.of(Role.CUSTOMER),
                Set.of(Role.CUSTOMER));
        var store = new AccountStore();
        database.run(tx -> {
            store.insert(tx, row);
            store.grant(tx, id, Role.CUSTOMER, true, clock.instant());
        });
        return row;
    }

    UUID newSuperAdmin() {
        UUID id = newAccount().id();
        database.run(tx -> {
            new AccountStore().grant(tx, id, Role.ADMIN, true, clock.instant());
            new RightsStore().setAdministrator(tx, id, AdminRole.SUPER_ADMIN, null, clock.instant(), null);
        });
        return id;
    }

    /// Notes the token as the verifier does when it sees it for the first time.
    void presentAccess(String access) {
        activity.presented(tokens.verify(access, Instant.EPOCH).tokenId());
    }

    /// Nobody follows the log here.
    private EventLog eventLog() {
        return new EventLog(database, clock, new EventPump(database, clock, Beans.of(), Beans.of()));
    }
}
