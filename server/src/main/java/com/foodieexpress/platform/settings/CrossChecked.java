package com.foodieexpress.platform.settings;

/// A group whose settings bound each other.
public interface CrossChecked {

    /// Names each setting that does not fit the others.
    void check(Conflicts conflicts);

    /// Takes what does not fit.
    interface Conflicts {

        /// `component` is the record component's name; `text` tells what the value must be.
        void add(String component, String text);
    }
}
