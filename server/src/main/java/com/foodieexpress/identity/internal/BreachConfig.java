package com.foodieexpress.identity.internal;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/// Passwords known from leaks.
@ConfigMapping(prefix = "foodie")
interface BreachConfig {

    /// A filter of leaked passwords, made by `./foodie password-filter <list> <file>`. The twelve thousand most
    /// frequent ones are refused without it.
    Optional<Path> breachedPasswordsFile();
}
