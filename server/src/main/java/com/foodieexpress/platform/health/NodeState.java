package com.foodieexpress.platform.health;

import org.jspecify.annotations.Nullable;

/// How a server fares, as it sees itself. Bytes, and loads as shares: of the processors it may use (`processLoad`), and
/// how many want to run for each of them (`machineLoad`).
record NodeState(
        int cpus,
        long heapUsed,
        long heapMax,
        @Nullable Long resident,
        long liveConnections,
        double processLoad,
        double machineLoad,
        long diskFree,
        long diskTotal,
        long spillBytes,
        WatchRedis.State redis,
        @Nullable Double redisMillis) {}
