package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Permission;
import java.util.Set;

/// Who may give and take administrators' rights: nobody his own, nobody more than his own, and only super
/// administrators those of super administrators. Pure.
final class AdminRules {

    private AdminRules() {}

    /// `by` changes `before` so that it holds `role` with `permissions` afterwards.
    static void requireMayChange(Rights by, Rights before, AdminRole role, Set<Permission> permissions) {
        requireMayTouch(by, before);
        if (!by.permissions().containsAll(permissions) || (role == AdminRole.SUPER_ADMIN && !isSuper(by))) {
            throw Refusal.forbidden("identity.beyond-own-rights", "You cannot give what you do not have yourself");
        }
    }

    /// `by` acts on the account `on`: its state, its sessions, its password. On an administrator only who manages
    /// those,
    /// and could have given him everything he has.
    static void requireMayTouch(Rights by, Rights on) {
        if (by.accountId().equals(on.accountId())) {
            throw Refusal.conflict("identity.own-account", "Somebody else must do this to your account");
        }
        if (!on.isAdmin()) {
            return;
        }
        boolean above = by.permissions().contains(Permission.MANAGE_ADMINS)
                && by.permissions().containsAll(on.permissions())
                && (isSuper(by) || !isSuper(on));
        if (!above) {
            throw Refusal.forbidden("identity.beyond-own-rights", "You may not act on this administrator");
        }
    }

    static boolean isSuper(Rights rights) {
        return rights.adminRole() == AdminRole.SUPER_ADMIN;
    }
}
