package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.http.CardNumbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Gathers what is wrong with a body that comes in two spellings, so that the answer names every field at once, each as
/// its sender spelled it.
final class FieldErrors {

    private final Map<String, List<String>> errors = new LinkedHashMap<>();

    void add(String field, @Nullable String objection) {
        if (objection != null) {
            errors.computeIfAbsent(field, unused -> new ArrayList<>()).add(objection);
        }
    }

    /// The text without surrounding blanks; empty and objected to when there is none.
    String required(String field, @Nullable String text, int maxLength) {
        String stripped = optional(field, text, maxLength);
        if (stripped == null) {
            add(field, "is required");
            return "";
        }
        return stripped;
    }

    /// The text without surrounding blanks and card numbers, null when there is none.
    @Nullable
    String optional(String field, @Nullable String text, int maxLength) {
        String typed = typed(field, text, maxLength);
        return typed == null ? null : CardNumbers.hidden(typed);
    }

    /// As it was typed, but for surrounding blanks: for numbers, which are no free text.
    @Nullable
    String typed(String field, @Nullable String text, int maxLength) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String stripped = text.strip();
        if (stripped.length() > maxLength) {
            add(field, "must have at most " + maxLength + " characters");
        } else if (stripped.chars().anyMatch(Character::isISOControl)) {
            add(field, "must not hold control characters");
        }
        return stripped;
    }

    void throwIfAny() {
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }
}
