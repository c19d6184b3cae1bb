package com.foodieexpress.platform.redis;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/// What nodes share.
@ConfigMapping(prefix = "foodie")
public interface RedisConfig {

    /// A Redis 7 that all nodes share (`redis://:password@host:6379`, `rediss://` over TLS; standalone or a Cluster).
    /// Without it each node counts for itself, and is the only one.
    Optional<String> redisUrl();
}
