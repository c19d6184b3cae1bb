package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.breach.BreachedPasswords;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Brings the configured rules to [PasswordRules] before anybody chooses a password.
@ApplicationScoped
class PasswordRulesSetup {

    private static final Logger LOG = Logger.getLogger(PasswordRulesSetup.class);

    private final IdentityConfig identity;
    private final BreachConfig breach;

    PasswordRulesSetup(IdentityConfig identity, BreachConfig breach) {
        this.identity = identity;
        this.breach = breach;
    }

    /// A file that is named and cannot be read ends the start: the operator counts on it.
    void start(@Observes @Priority(100) StartupEvent event) {
        Optional<Path> file = breach.breachedPasswordsFile();
        try {
            BreachedPasswords leaked = file.isEmpty() ? null : BreachedPasswords.open(file.get());
            if (leaked != null) {
                LOG.infof("passwords=%d from leaks are refused", leaked.size());
            }
            PasswordRules.configure(identity.passwordMinLength(), leaked);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException("FOODIE_BREACHED_PASSWORDS_FILE cannot be used: " + e.getMessage(), e);
        }
    }
}
