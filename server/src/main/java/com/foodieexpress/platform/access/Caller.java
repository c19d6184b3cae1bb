package com.foodieexpress.platform.access;

import jakarta.enterprise.context.RequestScoped;

/// The actor of the current request, set by the access filter before the resource runs.
@RequestScoped
public class Caller {

    private Actor actor = Actor.ANONYMOUS;

    public Actor actor() {
        return actor;
    }

    /// Called by the platform's access filter only.
    public void is(Actor actor) {
        this.actor = actor;
    }
}
