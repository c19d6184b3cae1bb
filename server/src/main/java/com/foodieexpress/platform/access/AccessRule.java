package com.foodieexpress.platform.access;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One row of the access table: who may call a route, and in which relation they must stand to the thing it names.
///
/// `path` is the template as registered (`/api/v1/orders/{id}/accept`). `relation` names a [RelationCheck] applied to
/// the path
/// parameter `relationParam` for every role but ADMIN. `trading` demands an approved account.
public record AccessRule(
        String method,
        String path,
        Set<Role> roles,
        boolean open,
        @Nullable String relation,
        @Nullable String relationParam,
        boolean trading) {

    public AccessRule {
        roles = Set.copyOf(roles);
    }

    /// Anyone may call, signed in or not.
    public static AccessRule open(String method, String path) {
        return new AccessRule(method, path, EnumSet.allOf(Role.class), true, null, null, false);
    }

    /// Any signed-in user may call.
    public static AccessRule signedIn(String method, String path) {
        return only(method, path, Role.CUSTOMER, Role.RESTAURANT, Role.RIDER, Role.ADMIN);
    }

    /// Only these roles may call.
    public static AccessRule only(String method, String path, Role first, Role... others) {
        return new AccessRule(method, path, EnumSet.of(first, others), false, null, null, false);
    }

    /// The caller (unless admin) must stand in `relation` to the id in path parameter `param`; otherwise the thing is
    /// not found.
    public AccessRule related(String relation, String param) {
        return new AccessRule(method, path, roles, open, relation, param, trading);
    }

    /// The account must be approved.
    public AccessRule forTrade() {
        return new AccessRule(method, path, roles, open, relation, relationParam, true);
    }

    public String key() {
        return method + " " + path;
    }
}
