package com.foodieexpress.platform.audit;

import java.util.Map;

/// The body of a command marked with [AdminAct] that has facts for the audit trail, such as the rights that were given.
public interface AdminFacts {

    /// Ids, words of the code, numbers and flags; see [AuditEntry].
    Map<String, Object> auditFacts();
}
