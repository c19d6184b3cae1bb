package com.foodieexpress.platform.limits;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/// What nodes share.
@ConfigMapping(prefix = "foodie")
interface RedisConfig {

    /// A Redis that all nodes share (`redis://:password@host:6379`, `rediss://` over TLS). Without it each node counts
    /// for itself.
    Optional<String> redisUrl();
}
