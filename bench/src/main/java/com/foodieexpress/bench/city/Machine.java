package com.foodieexpress.bench.city;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/// How busy the machine is.
public final class Machine {

    private Machine() {}

    /// "load 0.4 on 2 cores": the average of the last minute.
    public static String load() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT, "load %.1f on %d cores", system.getSystemLoadAverage(), system.getAvailableProcessors());
    }
}
