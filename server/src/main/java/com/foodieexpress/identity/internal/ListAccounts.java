package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Page;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lists accounts, newest first.
@ApplicationScoped
class ListAccounts {

    private static final int MAX_LIMIT = 100;

    /// `waiting` true: some role of theirs waits for approval.
    record Filter(
            @Nullable Role role,
            @Nullable Boolean waiting,
            @Nullable String words,
            @Nullable UUID cursor,
            int limit) {

        static Filter parse(
                @Nullable String role,
                @Nullable String status,
                @Nullable String q,
                @Nullable String cursor,
                String limit) {
            String words = q == null || q.isBlank() ? null : q.strip();
            if (words != null && words.indexOf('\0') >= 0) {
                throw Refusal.invalid("q", "contains characters that are no text");
            }
            return new Filter(role(role), waiting(status), words, cursor(cursor), limit(limit));
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

        private static @Nullable UUID cursor(@Nullable String text) {
            try {
                return text == null || text.isEmpty() ? null : UUID.fromString(text);
            } catch (IllegalArgumentException notAnId) {
                throw Refusal.invalid("cursor", "is none of ours");
            }
        }

        private static int limit(String text) {
            try {
                int limit = Integer.parseInt(text);
                if (limit >= 1 && limit <= MAX_LIMIT) {
                    return limit;
                }
            } catch (NumberFormatException notANumber) {
                // refused below, like a number out of range
            }
            throw Refusal.invalid("limit", "must be a number from 1 to " + MAX_LIMIT);
        }
    }

    private final Database database;
    private final AccountStore accounts = new AccountStore();

    ListAccounts(Database database) {
        this.database = database;
    }

    Page<AccountRow> list(Filter filter) {
        List<AccountRow> rows = database.read(tx -> accounts.list(
                tx, filter.role(), filter.waiting(), filter.words(), filter.cursor(), filter.limit() + 1));
        if (rows.size() <= filter.limit()) {
            return Page.of(rows);
        }
        List<AccountRow> page = rows.subList(0, filter.limit());
        return new Page<>(page, page.getLast().id().toString());
    }
}
