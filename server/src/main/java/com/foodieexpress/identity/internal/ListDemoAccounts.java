package com.foodieexpress.identity.internal;

import com.foodieexpress.identity.Accounts.NewAccount;
import com.foodieexpress.identity.internal.DemoResource.DemoAccountJson;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.time.BusinessClock;
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
    /// Business time after which a rider or kitchen left alone by its person is run by the simulator again, so that an
    /// order taken over half way does not wait for ever.
    private static final Duration IDLE = Duration.ofMinutes(10);
    /// However hurried the city, a person needs time to read.
    private static final Duration LEAST_IDLE = Duration.ofMinutes(2);
    private static final List<String> MAIN =
            DemoAccounts.MAIN.stream().map(NewAccount::email).toList();

    private final Database database;
    private final WallClock clock;
    private final BusinessClock businessClock;

    ListDemoAccounts(Database database, WallClock clock, BusinessClock businessClock) {
        this.database = database;
        this.businessClock = businessClock;
        this.clock = clock;
    }

    List<DemoAccountJson> list() {
        Instant now = clock.instant();
        Duration idle = IDLE.dividedBy(Math.max(1, Math.round(businessClock.rate())));
        Instant acted = now.minus(idle.compareTo(LEAST_IDLE) < 0 ? LEAST_IDLE : idle);
        Instant since = now.minus(IN_USE);
        // Stable: accounts that are not among the main ones keep the order they were made in.
        return database.read(tx -> new AccountStore().listDemo(tx, since, acted)).stream()
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
