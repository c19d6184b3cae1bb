package com.foodieexpress.simulator.wire;

import java.util.List;

/// `GET /demo`: the demo accounts and who of them is used by a person right now.
public record DemoCity(List<Account> accounts) {
    public DemoCity {
        accounts = List.copyOf(accounts);
    }

    public List<Account> withRole(String role) {
        return accounts.stream().filter(account -> account.role().equals(role)).toList();
    }

    /// One demo login.
    public record Account(String role, String email, String password, String name, boolean inUse) {}
}
