package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Database;
import java.time.Instant;
import java.util.UUID;

/// A customer in a database without a server.
final class PersonForTests {

    private PersonForTests() {}

    static AccountRow insert(Database database, UUID id) {
        var store = new AccountStore();
        return database.write(tx -> {
            tx.update("""
                            insert into identity.account (id, email, password_hash, first_name, last_name, created_at)
                            values (:id, :id || '@test.example', 'unused', 'Model', 'Person', now())""").bind("id", id).execute();
            store.grant(tx, id, Role.CUSTOMER, true, Instant.now());
            return store.find(tx, id).orElseThrow();
        });
    }
}
