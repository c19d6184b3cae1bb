package com.foodieexpress.identity.internal;

import com.foodieexpress.identity.OwnedRestaurants;
import com.foodieexpress.platform.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

/// Shows accounts as users.
@ApplicationScoped
class Users {

    private final Instance<OwnedRestaurants> restaurants;

    Users(Instance<OwnedRestaurants> restaurants) {
        this.restaurants = restaurants;
    }

    UserJson json(AccountRow account, Role role) {
        boolean owner = account.roles().contains(Role.RESTAURANT);
        return UserJson.of(
                account,
                role,
                owner
                        ? restaurants.stream()
                                .flatMap(each -> each.firstOwnedBy(account.id()).stream())
                                .findFirst()
                                .orElse(null)
                        : null);
    }
}
