package com.foodieexpress.platform.health;

import com.foodieexpress.platform.config.PlatformConfig;
import com.sun.management.OperatingSystemMXBean;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds out how this server fares. Costs some reads of counters; the way to Redis and back is the slowest of it.
@ApplicationScoped
class LookAtNode {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String RESIDENT = "VmRSS:";

    private final MeterRegistry registry;
    private final WatchRedis redis;
    private final File data;

    LookAtNode(MeterRegistry registry, WatchRedis redis, PlatformConfig config) {
        this.registry = registry;
        this.redis = redis;
        this.data = config.dataDir().toAbsolutePath().toFile();
    }

    NodeState look() {
        Runtime runtime = Runtime.getRuntime();
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        int cpus = runtime.availableProcessors();
        WatchRedis.Seen seen = redis.look();
        return new NodeState(
                cpus,
                runtime.totalMemory() - runtime.freeMemory(),
                runtime.maxMemory(),
                resident(),
                gauge("foodie.live.connections"),
                Math.max(0, system.getProcessCpuLoad()),
                Math.max(0, system.getSystemLoadAverage()) / cpus,
                data.getUsableSpace(),
                data.getTotalSpace(),
                gauge("foodie.activity.spill.bytes"),
                seen.state(),
                seen.millis());
    }

    /// A feature's own figure; 0 while the feature has none.
    private long gauge(String name) {
        Gauge gauge = registry.find(name).gauge();
        double value = gauge == null ? 0 : gauge.value();
        return Double.isFinite(value) ? (long) value : 0;
    }

    /// What the process holds of the machine's memory, null where the system does not say so here.
    private static @Nullable Long resident() {
        try {
            List<String> lines = Files.readAllLines(STATUS);
            for (String line : lines) {
                if (line.startsWith(RESIDENT)) {
                    return Long.parseLong(line.replaceAll("[^0-9]", "")) * 1_024;
                }
            }
        } catch (IOException | NumberFormatException notLinux) {
            return null;
        }
        return null;
    }
}
