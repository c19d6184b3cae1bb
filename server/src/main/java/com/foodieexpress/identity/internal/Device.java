package com.foodieexpress.identity.internal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Names a device for the person who owns it, from what its browser says of itself. A hint for the eye,
/// never a proof: anybody can say anything there.
final class Device {

    static final String UNKNOWN = "Unknown device";

    /// The first that fits: browsers name their ancestors too.
    private static final List<Map.Entry<String, String>> PROGRAMS = List.of(
            Map.entry("FoodieExpress", "FoodieExpress app"),
            Map.entry("okhttp", "FoodieExpress app"),
            Map.entry("Expo", "FoodieExpress app"),
            Map.entry("Edg", "Edge"),
            Map.entry("OPR/", "Opera"),
            Map.entry("SamsungBrowser", "Samsung Internet"),
            Map.entry("Firefox", "Firefox"),
            Map.entry("FxiOS", "Firefox"),
            Map.entry("CriOS", "Chrome"),
            Map.entry("Chrome", "Chrome"),
            Map.entry("Safari", "Safari"),
            Map.entry("curl", "curl"));

    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Android", "Android"),
            Map.entry("Windows", "Windows"),
            Map.entry("CrOS", "ChromeOS"),
            Map.entry("Mac OS X", "Mac"),
            Map.entry("Linux", "Linux"));

    private Device() {}

    /// For instance `Chrome on Android`.
    static String of(@Nullable String userAgent) {
        if (userAgent == null) {
            return UNKNOWN;
        }
        String program = first(PROGRAMS, userAgent);
        String system = first(SYSTEMS, userAgent);
        if (program == null) {
            return system == null ? UNKNOWN : system;
        }
        return system == null ? program : program + " on " + system;
    }

    private static @Nullable String first(List<Map.Entry<String, String>> names, String userAgent) {
        return names.stream()
                .filter(each -> userAgent.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
