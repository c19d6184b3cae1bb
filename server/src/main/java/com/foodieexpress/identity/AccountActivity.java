package com.foodieexpress.identity;

import java.util.Map;
import java.util.UUID;

/// Tells administrators in figures what an account has done and has under way. Implemented as a bean by features that
/// know.
public interface AccountActivity {

    /// Counts by name (`orders`, `openOrders`), without those that are zero by nature of the account's roles.
    Map<String, Long> countsOf(UUID accountId);
}
