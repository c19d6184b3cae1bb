package com.foodieexpress.identity.internal;

import com.foodieexpress.identity.OwnedRestaurants;
import com.foodieexpress.platform.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import org.jspecify.annotations.Nullable;

/// Shows accounts as users.
@ApplicationScoped
class Users {

    private final Phones phones;
    private final Details details;
    private final Instance<OwnedRestaurants> restaurants;
    private final Standings standings;

    Users(Phones phones, Details details, Instance<OwnedRestaurants> restaurants, Standings standings) {
        this.phones = phones;
        this.details = details;
        this.restaurants = restaurants;
        this.standings = standings;
    }

    /// For the account's owner, signed in with this role.
    UserJson json(AccountRow account, Role role) {
        return json(
                account,
                role,
                role == Role.ADMIN ? standings.administrator(account.id()).orElse(null) : null);
    }

    /// With what the account may do.
    UserJson json(AccountRow account, Role role, @Nullable Rights rights) {
        boolean owner = account.roles().contains(Role.RESTAURANT);
        return UserJson.of(
                account,
                phones.of(account),
                details.of(account),
                role,
                owner
                        ? restaurants.stream()
                                .flatMap(each -> each.firstOwnedBy(account.id()).stream())
                                .findFirst()
                                .orElse(null)
                        : null,
                rights);
    }
}
