package com.foodieexpress.live.internal;

import com.foodieexpress.platform.redis.RedisConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// One node needs no bus but itself; several find each other through the Redis they share.
@Singleton
class BusChoice {

    @Produces
    @Singleton
    Bus bus(RedisConfig config, LocalBus alone, RedisBus shared) {
        return config.redisUrl().isPresent() ? shared : alone;
    }
}
