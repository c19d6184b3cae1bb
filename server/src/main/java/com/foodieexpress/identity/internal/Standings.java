package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.RightsWatch;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.events.EventTail;
import com.foodieexpress.platform.events.StoredEvent;
import com.foodieexpress.platform.json.Json;
import com.foodieexpress.platform.time.WallClock;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The rights that tokens do not tell: those of administrators, always, and those of everybody whose rights changed
/// while tokens made before may still be around. In memory on every node, kept by the event log.
@ApplicationScoped
class Standings implements EventTail {

    static final String EVENT = "account.rights-changed";

    private final Database database;
    private final WallClock clock;
    private final Instance<RightsWatch> watches;
    private final Duration remembered;
    private final RightsStore store = new RightsStore();
    private final Map<UUID, Rights> administrators = new ConcurrentHashMap<>();
    private final Cache<UUID, Rights> changed;

    Standings(Database database, WallClock clock, IdentityConfig config, Instance<RightsWatch> watches) {
        this.database = database;
        this.clock = clock;
        this.watches = watches;
        this.remembered = config.accessLife().plusMinutes(1);
        this.changed = Caffeine.newBuilder().expireAfterWrite(remembered).build();
    }

    /// After the event pump has fixed where it starts to follow, so that no change falls between the two.
    void start(@Observes @Priority(550) StartupEvent event) {
        database.read(tx -> store.listCurrent(tx, clock.instant().minus(remembered)))
                .forEach(this::take);
    }

    @Override
    public void follow(List<StoredEvent> batch) {
        for (StoredEvent event : batch) {
            if (event.type().equals(EVENT)) {
                take(Json.read(event.data().toString(), Rights.class));
            }
        }
    }

    /// Makes the rights count on this node from now on, unless later ones are known.
    void take(Rights rights) {
        boolean news = changed.asMap().merge(rights.accountId(), rights, Standings::later) == rights;
        if (!news) {
            return;
        }
        if (rights.isAdmin()) {
            administrators.merge(rights.accountId(), rights, Standings::later);
        } else {
            administrators.remove(rights.accountId());
        }
        watches.forEach(watch -> watch.rightsChanged(rights.accountId()));
    }

    /// The actor with the rights of this moment. Refuses `identity.token-not-valid` when the account may not act, or
    /// not
    /// in this role.
    Actor now(Actor claimed) {
        Rights rights = find(claimed.id());
        if (rights == null) {
            return claimed;
        }
        if (rights.blockedAt(clock.instant()) || !rights.roles().contains(claimed.role())) {
            throw AccessTokens.notValid();
        }
        boolean same = !claimed.is(Role.ADMIN)
                && claimed.mayTrade() == rights.approved().contains(claimed.role());
        return same ? claimed : rights.applyTo(claimed);
    }

    /// The rights of an administrator; empty for everybody else.
    Optional<Rights> administrator(UUID accountId) {
        return Optional.ofNullable(administrators.get(accountId));
    }

    private @Nullable Rights find(UUID accountId) {
        Rights admin = administrators.get(accountId);
        return admin == null ? changed.getIfPresent(accountId) : admin;
    }

    private static Rights later(Rights one, Rights other) {
        return other.version() > one.version() ? other : one;
    }
}
