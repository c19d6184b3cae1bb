package com.foodieexpress.platform.origin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/// Where requests come from. Networks are addresses or CIDR blocks (`10.0.0.0/8,2001:db8::/32`).
@ConfigMapping(prefix = "foodie")
interface OriginConfig {

    /// The address people type, `https://food.example`, where plain visitors are sent. Needed outside of the demo. A
    /// proxy in front has to pass on the `Host` it was asked for.
    Optional<String> publicUrl();

    /// Networks of the proxies in front of this node. Only they are believed about whom they forward
    /// (`X-Forwarded-For`, `X-Forwarded-Proto`).
    Optional<List<String>> trustedProxies();

    /// Networks whose requests are not limited, such as the city simulator's. Needs FOODIE_TRUSTED_TOKEN outside of the
    /// demo.
    Optional<List<String>> trustedSources();

    /// A secret of 32 characters or more that a trusted source shows in `X-Foodie-Source-Token`. Without it the network
    /// alone decides.
    Optional<String> trustedToken();

    /// Networks that may read `/metrics`; to others it is not there.
    @WithDefault("127.0.0.0/8,::1/128")
    List<String> operatorNetworks();
}
