package com.foodieexpress.platform.access;

import java.util.UUID;

/// Tells whether an actor stands in a named relation to a thing, for instance `order.party`. Registered as a bean.
public interface RelationCheck {

    String name();

    /// False also for a thing that does not exist, so that nobody can tell "not yours" from "not there".
    boolean holds(Actor actor, UUID id);
}
