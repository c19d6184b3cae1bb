package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Role;
import org.jspecify.annotations.Nullable;

/// Which accounts an administrator looks for. `waiting` true: some role of theirs waits for approval. `words` are part
/// of a name or an e-mail address; `phone` is what they mean as a telephone number.
record AccountFilter(
        @Nullable Role role,
        @Nullable Boolean waiting,
        @Nullable AccountState state,
        @Nullable String words,
        @Nullable String phone) {

    static AccountFilter parse(
            @Nullable String role, @Nullable String status, @Nullable String state, @Nullable String q) {
        String words = q == null || q.isBlank() ? null : q.strip();
        if (words != null && words.indexOf('\0') >= 0) {
            throw Refusal.invalid("q", "contains characters that are no text");
        }
        return new AccountFilter(role(role), waiting(status), state(state), words, words == null ? null : phone(words));
    }

    private static @Nullable String phone(String words) {
        String phone = Contacts.phone(words);
        return Contacts.phoneObjection(phone) == null ? phone : null;
    }

    private static @Nullable Role role(@Nullable String word) {
        try {
            return word == null || word.isEmpty() ? null : Role.of(word);
        } catch (IllegalArgumentException unknown) {
            throw Refusal.invalid("role", "must be customer, restaurant, delivery or admin");
        }
    }

    private static @Nullable Boolean waiting(@Nullable String status) {
        return switch (status == null ? "" : status) {
            case "" -> null;
            case "pending" -> true;
            case "active" -> false;
            default -> throw Refusal.invalid("status", "must be pending or active");
        };
    }

    private static @Nullable AccountState state(@Nullable String word) {
        try {
            return word == null || word.isEmpty() ? null : AccountState.of(word);
        } catch (IllegalArgumentException unknown) {
            throw Refusal.invalid("state", "must be active, suspended or banned");
        }
    }
}
