package com.foodieexpress.platform.calls;

/// Hears of every call when it is over. Implemented as a bean.
public interface CallWatch {

    /// Called on event loops and on the way of answers: returns at once, whatever happens, and throws nothing.
    void ended(EndedCall call);
}
