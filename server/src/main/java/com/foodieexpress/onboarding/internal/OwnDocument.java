package com.foodieexpress.onboarding.internal;

import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.RelationCheck;
import com.foodieexpress.platform.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// The relation `onboarding.own-document`: the actor uploaded it, in the role they have now.
@ApplicationScoped
class OwnDocument implements RelationCheck {

    static final String NAME = "onboarding.own-document";

    private final Database database;
    private final DocumentStore documents = new DocumentStore();

    OwnDocument(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean holds(Actor actor, UUID id) {
        return database.read(tx -> documents.find(tx, id))
                .filter(document -> document.accountId().equals(actor.userId()) && document.role() == actor.role())
                .isPresent();
    }
}
