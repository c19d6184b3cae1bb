package com.foodieexpress.platform.access;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One row of the access table: who may call a route, in which relation they must stand to the thing it names, and in
/// which of its states.
///
/// `path` is the template as registered (`/api/v1/orders/{id}/accept`). `relation` names a [RelationCheck] applied to
/// the path parameter `relationParam`. `trading` demands an approved account. `permission` is what an administrator
/// needs here, and what frees him from the relation; those of `instead` do as well. `states` says by role in which
/// states of the thing the command
/// does something, in the API's words; empty for routes that are no command. The features' state machines fill it and
/// enforce it, under the row's lock.
public record AccessRule(
        String method,
        String path,
        Set<Role> roles,
        boolean open,
        @Nullable String relation,
        @Nullable String relationParam,
        boolean trading,
        @Nullable Permission permission,
        Set<Permission> instead,
        Map<Role, Set<String>> states) {

    public AccessRule {
        roles = Set.copyOf(roles);
        instead = Set.copyOf(instead);
        states = Map.copyOf(states);
    }

    /// Anyone may call, signed in or not.
    public static AccessRule open(String method, String path) {
        return row(method, path, EnumSet.allOf(Role.class), true);
    }

    /// Any signed-in user may call, each for themselves.
    public static AccessRule signedIn(String method, String path) {
        return only(method, path, Role.CUSTOMER, Role.RESTAURANT, Role.RIDER, Role.ADMIN);
    }

    /// Only these roles may call. Administrators among them need a permission: [#needing].
    public static AccessRule only(String method, String path, Role first, Role... others) {
        return row(method, path, EnumSet.of(first, others), false);
    }

    /// Only administrators with this permission may call.
    public static AccessRule admin(String method, String path, Permission permission) {
        return only(method, path, Role.ADMIN).needing(permission);
    }

    /// The caller must stand in `relation` to the id in path parameter `param`, or be an administrator with the row's
    /// permission; otherwise the thing is not found.
    public AccessRule related(String relation, String param) {
        return new AccessRule(method, path, roles, open, relation, param, trading, permission, instead, states);
    }

    /// The account must be approved.
    public AccessRule forTrade() {
        return new AccessRule(method, path, roles, open, relation, relationParam, true, permission, instead, states);
    }

    /// What an administrator needs; other roles do not.
    public AccessRule needing(Permission permission) {
        return new AccessRule(method, path, roles, open, relation, relationParam, trading, permission, instead, states);
    }

    /// Opens to administrators with this permission too, who may do a part of what the route does.
    public AccessRule orNeeding(Permission another) {
        return new AccessRule(
                method, path, roles, open, relation, relationParam, trading, permission, Set.of(another), states);
    }

    /// True when an administrator with this one permission may call.
    public boolean opensFor(Permission held) {
        return held == permission || instead.contains(held);
    }

    /// In which states of the thing the command does something, by role.
    public AccessRule inStates(Map<Role, Set<String>> states) {
        return new AccessRule(method, path, roles, open, relation, relationParam, trading, permission, instead, states);
    }

    /// How far the right of this role goes.
    public Reach reach(Role role) {
        if (open) {
            return Reach.ANY;
        }
        if (!roles.contains(role)) {
            return Reach.NONE;
        }
        return role == Role.ADMIN && permission != null ? Reach.ANY : Reach.OWN;
    }

    /// True for an administrator who holds what the row needs.
    boolean isPermitted(Actor actor) {
        return actor.may(permission) || instead.stream().anyMatch(actor::may);
    }

    /// True for a row by which an administrator would get at other people's things without a permission.
    boolean lacksPermission() {
        boolean forOneself = roles.size() == 4 && relation == null && !path.startsWith("/api/v1/admin/");
        return !open && roles.contains(Role.ADMIN) && permission == null && !forOneself;
    }

    public String key() {
        return method + " " + path;
    }

    private static AccessRule row(String method, String path, Set<Role> roles, boolean open) {
        return new AccessRule(method, path, roles, open, null, null, false, null, Set.of(), Map.of());
    }
}
