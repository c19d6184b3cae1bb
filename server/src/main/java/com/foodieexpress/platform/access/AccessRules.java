package com.foodieexpress.platform.access;

import com.foodieexpress.platform.calls.CallName;
import com.foodieexpress.platform.limits.LimitClass;
import java.util.List;
import java.util.Map;

/// A feature's rows of the access table. Implemented by one bean in each feature.
public interface AccessRules {
    List<AccessRule> rules();

    /// Routes of this feature that are limited otherwise than a read or a write usually is, by [AccessRule#key].
    default Map<String, LimitClass> limits() {
        return Map.of();
    }

    /// What raw routes of this feature are called, by [AccessRule#key]; resources are called after their class.
    default Map<String, CallName> handlers() {
        return Map.of();
    }
}
