package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.config.PlatformConfig;
import jakarta.enterprise.context.ApplicationScoped;

/// Demo accounts have a password that everybody knows, so they sign in only where the demo was asked for: also when
/// their rows are still in the database of a node started without it.
@ApplicationScoped
class DemoMode {

    private final boolean on;

    DemoMode(PlatformConfig config) {
        this.on = config.demo();
    }

    boolean isOn() {
        return on;
    }

    boolean admits(AccountRow account) {
        return on || !account.demo();
    }
}
