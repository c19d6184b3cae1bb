package com.foodieexpress.simulator.api;

/// An account to sign in with.
public record Credentials(String email, String password) {
    /// Never the password.
    @Override
    public String toString() {
        return email;
    }
}
