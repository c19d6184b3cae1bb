package com.foodieexpress.identity.internal;

import com.foodieexpress.identity.internal.AdministratorsResource.AdministratorJson;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The administrators, as many as there are: a company has dozens at most.
@ApplicationScoped
class ListAdministrators {

    private final Database database;
    private final WallClock clock;
    private final AccountStore accounts = new AccountStore();
    private final RightsStore rights = new RightsStore();

    ListAdministrators(Database database, WallClock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<AdministratorJson> list() {
        return database.read(tx -> {
            Map<UUID, Rights> all = rights.listAdministrators(tx).stream()
                    .collect(Collectors.toMap(Rights::accountId, Function.identity()));
            Instant now = clock.instant();
            return accounts.listByIds(tx, all.keySet()).stream()
                    .map(account -> AdministratorJson.of(account, Objects.requireNonNull(all.get(account.id())), now))
                    .toList();
        });
    }

    AdministratorJson of(Rights each) {
        AccountRow account =
                database.read(tx -> accounts.find(tx, each.accountId())).orElseThrow();
        return AdministratorJson.of(account, each, clock.instant());
    }
}
