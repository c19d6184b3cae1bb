package com.foodieexpress.platform.access;

/// How far a role's right on a route or channel goes.
public enum Reach {
    /// Not at all.
    NONE,
    /// Things of one's own: those the relation names, or the caller's where the route names none.
    OWN,
    /// Everybody's.
    ANY
}
