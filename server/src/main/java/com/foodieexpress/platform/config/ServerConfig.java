package com.foodieexpress.platform.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/// Where the server listens and its database; read by `application.properties` and before the application starts.
@ConfigMapping(prefix = "foodie")
interface ServerConfig {

    /// HTTP port.
    @WithDefault("8080")
    int port();

    /// The address it listens on: this machine alone unless told otherwise. 0.0.0.0 is every network of it, which `up
    /// --tls` takes for phones.
    @WithDefault("127.0.0.1")
    String host();

    /// Who signs in at FOODIE_DATABASE_URL.
    @WithDefault("foodie")
    String databaseUser();

    /// With which password.
    Optional<String> databasePassword();

    /// Connections the server may hold for requests; it takes twelve more for the event log and live push.
    @WithDefault("24")
    int databasePool();
}
