package com.foodieexpress.identity;

import com.foodieexpress.platform.access.Permission;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Tx;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reading accounts, and creating those that do not sign up by themselves. Thread-safe.
public interface Accounts {

    /// Throws [com.foodieexpress.kernel.Refusal] `identity.unknown-account` (404).
    Account account(UUID id);

    Optional<Account> findByEmail(String email);

    List<Account> listByIds(Collection<UUID> ids);

    /// Administrators with this permission who are not shut out, in no order.
    List<Account> listAdministrators(Permission permission);

    /// True when the account is approved in this role and may act now. For who lets somebody in without a
    /// session.
    boolean mayTrade(UUID id, Role role);

    /// True for an administrator who may act now and holds the permission. For what is done for somebody
    /// without a session.
    boolean holds(UUID id, Permission permission);

    /// Creates the account unless one with that e-mail exists; answers its id either way. For seeding and
    /// the first admin only.
    UUID ensure(Tx tx, NewAccount account);

    /// `language` is the one they are written to in.
    record Account(
            UUID id,
            String email,
            String firstName,
            String lastName,
            @Nullable String phone,
            Role role,
            boolean approved,
            @Nullable String vehicleType,
            @Nullable String vehicleDescription,
            Locale language) {

        public String name() {
            return (firstName + " " + lastName).strip();
        }
    }

    /// `demo` marks accounts the demo page may show with the demo password.
    record NewAccount(
            String email,
            String password,
            String firstName,
            String lastName,
            @Nullable String phone,
            Role role,
            @Nullable String businessName,
            @Nullable String vehicleType,
            @Nullable String vehicleDescription,
            boolean demo) {}
}
