package com.foodieexpress.platform.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How much is too much, as `count/duration` (`30/PT1M`: thirty at once, refilled evenly within a minute). An address
/// is an IPv4 address or an IPv6 /64.
@ConfigMapping(prefix = "foodie.limits")
interface LimitsConfig {

    /// Looking things up.
    @WithDefault("1200/PT1M")
    Quota readPerAddress();

    @WithDefault("900/PT1M")
    Quota readPerAccount();

    /// Changing things.
    @WithDefault("300/PT1M")
    Quota writePerAddress();

    @WithDefault("240/PT1M")
    Quota writePerAccount();

    /// Signing in and changing passwords. What an account may suffer besides is FOODIE_IDENTITY_TRIES_….
    @WithDefault("30/PT1M")
    Quota loginPerAddress();

    @WithDefault("10/PT1M")
    Quota loginPerAccount();

    /// New accounts.
    @WithDefault("20/PT1H")
    Quota registerPerAddress();

    /// One-time codes, asked for and tried.
    @WithDefault("20/PT10M")
    Quota codesPerAddress();

    @WithDefault("20/PT10M")
    Quota codesPerAccount();

    /// New access tokens.
    @WithDefault("120/PT1M")
    Quota refreshPerAddress();

    /// Uploads of positions, each of one or up to 500 fixes. Counted by each node for itself.
    @WithDefault("6000/PT1M")
    Quota fixesPerAddress();

    @WithDefault("600/PT1M")
    Quota fixesPerAccount();

    /// Uploads of clients' log lines.
    @WithDefault("300/PT1M")
    Quota intakePerAddress();

    @WithDefault("120/PT1M")
    Quota intakePerAccount();

    /// Live connections and their tickets.
    @WithDefault("300/PT1M")
    Quota livePerAddress();

    @WithDefault("60/PT1M")
    Quota livePerAccount();

    /// Files.
    @WithDefault("60/PT10M")
    Quota uploadPerAddress();

    @WithDefault("60/PT10M")
    Quota uploadPerAccount();
}
