package com.foodieexpress.platform.http;

import com.foodieexpress.platform.access.AccessRule;
import com.foodieexpress.platform.access.AccessTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.TreeSet;

/// Which methods an address takes, from the access table, where every route stands.
@ApplicationScoped
class AllowedMethods {

    private final AccessTable table;

    AllowedMethods(AccessTable table) {
        this.table = table;
    }

    /// In alphabetical order; empty for an address that is none.
    Set<String> at(String path) {
        Set<String> methods = new TreeSet<>();
        for (AccessRule rule : table.rules()) {
            if (fits(rule.path(), path)) {
                methods.add(rule.method());
            }
        }
        return methods;
    }

    private static boolean fits(String template, String path) {
        String[] wanted = template.split("/");
        String[] given = path.split("/");
        if (wanted.length != given.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (!wanted[i].startsWith("{") && !wanted[i].equals(given[i])) {
                return false;
            }
        }
        return true;
    }
}
