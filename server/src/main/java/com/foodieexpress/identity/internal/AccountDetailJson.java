package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.audit.AuditHistory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An account as an administrator sees it. `reason`, `until`, `changedAt` and `changedBy` tell of the last change of
/// its
/// state; `version` goes into `If-Match`.
record AccountDetailJson(
        UserJson user,
        AccountState state,
        @Nullable String reason,
        @Nullable Instant until,
        @Nullable Instant changedAt,
        @Nullable UUID changedBy,
        long version,
        List<SessionJson> sessions,
        Map<String, Long> activity,
        List<AuditHistory.Told> audit) {

    record SessionJson(UUID id, Role role, @Nullable String app, Instant createdAt, Instant lastSeenAt) {}
}
