package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The account itself, its addresses and its sessions.
@ApplicationScoped
class AccountData implements PersonalData {

    /// All ever opened and not swept yet, ended ones too.
    record SessionJson(
            UUID id,
            String role,
            @Nullable String app,
            @Nullable String device,
            Instant createdAt,
            Instant lastSeenAt,
            @Nullable Instant endedAt) {}

    record AccountExport(UserJson user, List<AddressStore.Address> addresses, List<SessionJson> sessions) {}

    private final Users users;
    private final AddressStore addresses;
    private final AccountStore accounts = new AccountStore();
    private final ErasureStore erasures = new ErasureStore();

    AccountData(Users users, AddressStore addresses) {
        this.users = users;
        this.addresses = addresses;
    }

    @Override
    public String section() {
        return "account";
    }

    @Override
    public Optional<Object> export(Tx tx, UUID person) {
        return accounts.find(tx, person)
                .map(account -> new AccountExport(
                        users.json(account, account.roles().getFirst()),
                        addresses.listOf(tx, person),
                        erasures.sessionsOf(tx, person)));
    }

    @Override
    public void requireErasable(Tx tx, UUID person) {
        AccountRow account = accounts.find(tx, person).orElseThrow();
        if (account.demo()) {
            throw Refusal.conflict("identity.demo-account", "A demo account stays: everybody knows its password");
        }
        if (account.roles().contains(Role.ADMIN)) {
            // Or somebody who may manage users could do away with somebody who may do more.
            throw Refusal.conflict("identity.administrator", "Take the administrator's rights away first");
        }
    }

    @Override
    public void erase(Tx tx, UUID person) {
        addresses.deleteAll(tx, person);
        erasures.forgetDevices(tx, person);
        erasures.forgetReasons(tx, person);
        erasures.forgetCodes(tx, person);
    }
}
