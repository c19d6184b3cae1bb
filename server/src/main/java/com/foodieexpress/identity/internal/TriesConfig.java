package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.limits.Quota;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How many wrong passwords an account suffers, as `count/duration`. Right ones do not count.
@ConfigMapping(prefix = "foodie.identity.tries")
interface TriesConfig {

    /// By somebody unknown, for one account, from one network.
    @WithDefault("5/PT15M")
    Quota stranger();

    /// By everybody unknown together, for one account.
    @WithDefault("30/PT1H")
    Quota account();

    /// By somebody unknown, for whatever accounts, from one network.
    @WithDefault("30/PT10M")
    Quota network();

    /// From a device or a network where the account was used before; strangers' tries do not count here.
    @WithDefault("20/PT15M")
    Quota familiar();
}
