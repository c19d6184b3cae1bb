package com.foodieexpress.platform.access;

import java.util.List;

/// A feature's rows of the access table. Implemented by one bean in each feature.
public interface AccessRules {
    List<AccessRule> rules();
}
