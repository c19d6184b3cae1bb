package com.foodieexpress.platform.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/// Configuration of the platform, read from `FOODIE_…` environment variables.
@ConfigMapping(prefix = "foodie")
public interface PlatformConfig {

    /// Seeds the demo city and its accounts, and opens the demo doors.
    @WithDefault("false")
    boolean demo();

    /// Business seconds per wall second, 1 to 60.
    @WithDefault("1")
    double speed();

    /// Where the node keeps what is its own: embedded database, files, spill.
    @WithDefault(".data")
    Path dataDir();

    /// The built web pages.
    @WithDefault("web/dist")
    Path webDir();

    /// Street extract and tiles of the city.
    @WithDefault("maps")
    Path mapDir();

    /// A PostgreSQL elsewhere; the embedded one is started when absent.
    Optional<String> databaseUrl();

    /// One JSON object per log line.
    @WithDefault("false")
    boolean logJson();
}
