package com.foodieexpress.identity.internal;

import com.foodieexpress.identity.Accounts;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Permission;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// The facade other features use.
@ApplicationScoped
class StoredAccounts implements Accounts {

    private final Database database;
    private final Passwords passwords;
    private final AccountEvents events;
    private final AccountRights accountRights;
    private final Phones phones;
    private final CodeSecrets secrets;
    private final WallClock clock;
    private final RightsStore rights = new RightsStore();
    private final AccountStore store = new AccountStore();
    private final PhoneStore proven = new PhoneStore();
    /// The demo's many accounts share one password that is no secret: it is hashed once.
    private final Map<String, String> demoHashes = new ConcurrentHashMap<>();

    StoredAccounts(
            Database database,
            Passwords passwords,
            AccountEvents events,
            AccountRights accountRights,
            Phones phones,
            CodeSecrets secrets,
            WallClock clock) {
        this.database = database;
        this.passwords = passwords;
        this.events = events;
        this.accountRights = accountRights;
        this.phones = phones;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public Account account(UUID id) {
        return database.read(tx -> store.find(tx, id))
                .map(this::facts)
                .orElseThrow(() -> Refusal.notFound("identity.unknown-account", "There is no such account"));
    }

    @Override
    public Optional<Account> findByEmail(String email) {
        return database.read(tx -> store.findByEmail(tx, Contacts.email(email))).map(this::facts);
    }

    @Override
    public List<Account> listByIds(Collection<UUID> ids) {
        return database
                .read(tx -> {
                    List<AccountRow> rows = store.listByIds(tx, ids);
                    phones.prepare(tx, rows);
                    return rows;
                })
                .stream()
                .map(this::facts)
                .toList();
    }

    @Override
    public List<Account> listAdministrators(Permission permission) {
        List<UUID> holders = database.read(rights::listAdministrators).stream()
                .filter(each -> each.permissions().contains(permission) && !each.blockedAt(clock.instant()))
                .map(Rights::accountId)
                .toList();
        return listByIds(holders);
    }

    @Override
    public boolean mayTrade(UUID id, Role role) {
        return database.read(tx -> rights.find(tx, id))
                .filter(each -> !each.blockedAt(clock.instant()))
                .filter(each -> each.roles().contains(role) && each.approved().contains(role))
                .isPresent();
    }

    @Override
    public boolean holds(UUID id, Permission permission) {
        return database.read(tx -> rights.find(tx, id))
                .filter(each -> !each.blockedAt(clock.instant()))
                .filter(each -> each.isAdmin() && each.permissions().contains(permission))
                .isPresent();
    }

    @Override
    public UUID ensure(Tx tx, NewAccount account) {
        String email = Contacts.email(account.email());
        return store.findByEmail(tx, email).map(AccountRow::id).orElseGet(() -> create(tx, email, account));
    }

    private UUID create(Tx tx, String email, NewAccount account) {
        UUID id = UuidV7.next();
        String hash = account.demo()
                ? demoHashes.computeIfAbsent(account.password(), passwords::hash)
                : passwords.hash(account.password());
        store.insert(
                tx,
                new AccountRow(
                        id,
                        email,
                        hash,
                        account.firstName(),
                        account.lastName(),
                        null,
                        account.businessName(),
                        account.vehicleType(),
                        account.vehicleDescription(),
                        true,
                        account.phone() != null,
                        account.demo(),
                        Language.EN,
                        null,
                        null,
                        clock.instant(),
                        null,
                        List.of(),
                        Set.of()));
        phones.set(tx, id, account.phone());
        if (account.phone() != null) {
            proven.own(tx, secrets.key(Destination.phone(account.phone())), id, clock.instant());
        }
        store.grant(tx, id, account.role(), true, clock.instant());
        events.registered(tx, id, account.role(), Actor.SYSTEM);
        if (account.role() == Role.ADMIN) {
            rights.setAdministrator(tx, id, AdminRole.SUPER_ADMIN, null, clock.instant(), null);
            accountRights.changed(tx, id, Actor.SYSTEM);
        }
        return id;
    }

    private Account facts(AccountRow row) {
        return row.facts(phones.of(row));
    }
}
