package com.foodieexpress.platform.audit;

import com.foodieexpress.platform.access.Actor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is to be written into the audit trail: who did what to which thing, and how it ended.
///
/// Time, request and network are added by [AuditTrail]. `details` hold facts that are nobody's personal data: ids,
/// words of
/// the code, numbers, flags. Free text is not written: a text that does not look like such a word is replaced by
/// `(withheld)`.
///
/// ```java
/// trail.append(tx, AuditEntry.of(actor, AuditAction.ACCOUNT_SUSPEND).on("account", id).with("until", until));
/// ```
public record AuditEntry(
        Actor actor,
        AuditAction action,
        String subjectKind,
        @Nullable String subjectId,
        Outcome outcome,
        Map<String, Object> details) {

    /// How it ended.
    public enum Outcome {
        /// It was done, and commits with this entry.
        DONE,
        /// Somebody may not, or did not prove who they are.
        REFUSED,
        /// It was begun and did not succeed.
        FAILED
    }

    public AuditEntry {
        details = Map.copyOf(details);
    }

    /// An act that was done, on nothing in particular.
    public static AuditEntry of(Actor actor, AuditAction action) {
        return new AuditEntry(actor, action, "platform", null, Outcome.DONE, Map.of());
    }

    /// Names the thing: its kind in one word (`account`, `order`) and its id.
    public AuditEntry on(String kind, @Nullable UUID id) {
        return on(kind, id == null ? null : id.toString());
    }

    public AuditEntry on(String kind, @Nullable String id) {
        return new AuditEntry(actor, action, kind, id, outcome, details);
    }

    /// Adds a fact. Null adds nothing.
    public AuditEntry with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var more = new LinkedHashMap<>(details);
        more.put(name, value);
        return new AuditEntry(actor, action, subjectKind, subjectId, outcome, more);
    }

    public AuditEntry refused() {
        return new AuditEntry(actor, action, subjectKind, subjectId, Outcome.REFUSED, details);
    }

    public AuditEntry failed() {
        return new AuditEntry(actor, action, subjectKind, subjectId, Outcome.FAILED, details);
    }
}
