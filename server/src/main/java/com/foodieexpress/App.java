package com.foodieexpress;

import com.foodieexpress.platform.postgres.EmbeddedPostgres;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/// Starts the platform: its own PostgreSQL when no other is configured, then the application.
@QuarkusMain
public class App {

    private App() {}

    public static void main(String... args) {
        EmbeddedPostgres.startUnlessConfigured();
        Quarkus.run(args);
    }
}
