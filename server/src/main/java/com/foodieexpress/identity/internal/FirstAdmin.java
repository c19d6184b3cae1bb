package com.foodieexpress.identity.internal;

import com.foodieexpress.identity.Accounts;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Database;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/// Makes the first administrator from the environment, since nobody signs up as one.
@ApplicationScoped
class FirstAdmin {

    private static final Logger LOG = Logger.getLogger(FirstAdmin.class);

    private final FirstAdminConfig config;
    private final Accounts accounts;
    private final Database database;
    private final SecurityEvents audit;
    private final AccountStore store = new AccountStore();

    FirstAdmin(FirstAdminConfig config, Accounts accounts, Database database, SecurityEvents audit) {
        this.config = config;
        this.accounts = accounts;
        this.database = database;
        this.audit = audit;
    }

    void start(@Observes @Priority(290) StartupEvent event) {
        if (config.email().isPresent() && config.password().isPresent()) {
            ensure(Contacts.email(config.email().get()), config.password().get());
        }
    }

    private void ensure(String email, String password) {
        AccountRow existing = database.read(tx -> store.findByEmail(tx, email)).orElse(null);
        if (existing != null) {
            // Whoever signed up with that address first may not become administrator by it.
            if (!existing.roles().contains(Role.ADMIN)) {
                LOG.error("FOODIE_ADMIN_EMAIL belongs to an account that is no administrator; none was made");
            }
            return;
        }
        String objection = PasswordRules.objection(password, email);
        if (objection != null || Contacts.emailObjection(email) != null) {
            LOG.error("FOODIE_ADMIN_EMAIL or FOODIE_ADMIN_PASSWORD cannot be used; no administrator was made");
            return;
        }
        var admin = new Accounts.NewAccount(
                email, password, "First", "Administrator", null, Role.ADMIN, null, null, null, false);
        database.run(tx -> audit.registered(tx, accounts.ensure(tx, admin), Role.ADMIN, Actor.SYSTEM));
    }
}
