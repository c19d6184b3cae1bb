package com.foodieexpress.platform.access;

import com.foodieexpress.kernel.Refusal;

/// Hears of every call that the access table refuses. Implemented as a bean.
public interface RefusalWatch {

    /// May be called on an event loop, so it must neither block nor throw.
    void refused(Actor actor, AccessRule rule, Refusal refusal);
}
