package com.foodieexpress.identity.internal;

import com.foodieexpress.identity.internal.AccountPage.Position;
import com.foodieexpress.kernel.Page;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Lists accounts for administrators.
@ApplicationScoped
class ListAccounts {

    private final Database database;
    private final Users users;
    private final WallClock clock;
    private final Phones phones;
    private final AccountListStore list = new AccountListStore();
    private final AccountStore accounts = new AccountStore();
    private final RightsStore rights = new RightsStore();

    ListAccounts(Database database, Users users, WallClock clock, Phones phones) {
        this.database = database;
        this.users = users;
        this.clock = clock;
        this.phones = phones;
    }

    Page<UserJson> list(AccountFilter filter, AccountPage page) {
        return database.read(tx -> {
            List<Position> found =
                    list.list(tx, filter, index(filter.phone()), page, page.limit() + 1, clock.instant());
            if (found.size() <= page.limit()) {
                return Page.of(shown(tx, found));
            }
            List<Position> shown = found.subList(0, page.limit());
            return new Page<>(shown(tx, shown), shown.getLast().cursor());
        });
    }

    private List<UserJson> shown(Tx tx, List<Position> positions) {
        List<UUID> ids = positions.stream().map(Position::id).toList();
        List<AccountRow> found = accounts.listByIds(tx, ids);
        phones.prepare(tx, found);
        Map<UUID, AccountRow> rows = found.stream().collect(Collectors.toMap(AccountRow::id, Function.identity()));
        Map<UUID, Rights> standing =
                rights.listByIds(tx, ids).stream().collect(Collectors.toMap(Rights::accountId, Function.identity()));
        return ids.stream()
                .map(rows::get)
                .filter(Objects::nonNull)
                .map(account -> users.json(account, account.roles().getFirst(), standing.get(account.id())))
                .toList();
    }

    /// A whole telephone number can be searched for; a part of one cannot, since only its blind index is kept.
    private byte @Nullable [] index(@Nullable String phone) {
        return phone == null ? null : phones.index(phone);
    }
}
