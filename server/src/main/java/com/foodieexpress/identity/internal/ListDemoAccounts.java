package com.foodieexpress.identity.internal;

import com.foodieexpress.identity.Accounts.NewAccount;
import com.foodieexpress.identity.internal.DemoResource.DemoAccountJson;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// The demo accounts, the four main ones first, and whether a person uses them.
@ApplicationScoped
class ListDemoAccounts {

    private static final Duration IN_USE = Duration.ofSeconds(90);
    private static final List<String> MAIN =
            DemoAccounts.MAIN.stream().map(NewAccount::email).toList();

    private final Database database;
    private final WallClock clock;

    ListDemoAccounts(Database database, WallClock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<DemoAccountJson> list() {
        Instant since = clock.instant().minus(IN_USE);
        // Stable: accounts that are not among the main ones keep the order they were made in.
        return database.read(tx -> new AccountStore().listDemo(tx, since)).stream()
                .sorted(Comparator.comparingInt(ListDemoAccounts::rank))
                .map(each -> new DemoAccountJson(
                        each.role(), each.email(), DemoAccounts.PASSWORD, each.name(), each.inUse()))
                .toList();
    }

    private static int rank(AccountStore.DemoAccount account) {
        int index = MAIN.indexOf(account.email());
        return index < 0 ? MAIN.size() : index;
    }
}
