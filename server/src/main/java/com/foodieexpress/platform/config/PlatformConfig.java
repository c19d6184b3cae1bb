package com.foodieexpress.platform.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/// Configuration of the platform, read from `FOODIE_…` environment variables.
@ConfigMapping(prefix = "foodie")
public interface PlatformConfig {

    /// Seeds the demo city and its accounts, and opens the demo doors. Never true where strangers can reach it. The
    /// launcher says true unless told otherwise.
    @WithDefault("false")
    boolean demo();

    /// Business seconds per wall second, 1 to 60: cooking, riding and offers run faster; tokens and limits do not.
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

    /// A PostgreSQL 18 of your own, `jdbc:postgresql://db.example/foodie?sslmode=verify-full`. Without it an embedded
    /// one is kept in FOODIE_DATA_DIR.
    Optional<String> databaseUrl();

    /// One JSON object per log line instead of text for people.
    @WithDefault("false")
    boolean logJson();
}
