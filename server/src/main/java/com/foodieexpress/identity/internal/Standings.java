package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.RightsWatch;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.time.WallClock;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The rights that tokens do not tell: those of administrators, always, and those of everybody whose rights changed
/// while tokens made before may still be around. In memory on every node; [AccessWatch] keeps it true.
@Singleton
class Standings {

    static final String EVENT = "account.rights-changed";

    private final WallClock clock;
    private final Instance<RightsWatch> watches;
    private final Map<UUID, Rights> administrators = new ConcurrentHashMap<>();
    private final Cache<UUID, Rights> changed;

    Standings(WallClock clock, IdentityConfig config, Instance<RightsWatch> watches) {
        this.clock = clock;
        this.watches = watches;
        this.changed = Caffeine.newBuilder()
                .expireAfterWrite(AccessWatch.remembered(config))
                .build();
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

    /// The actor with the rights of this moment. Refuses `identity.token-not-valid` when the account may
    /// not act, or not in this role.
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
