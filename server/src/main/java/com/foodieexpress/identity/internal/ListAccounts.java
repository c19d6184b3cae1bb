package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Page;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.http.PageQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lists accounts, newest first.
@ApplicationScoped
class ListAccounts {

    /// `waiting` true: some role of theirs waits for approval.
    record Filter(
            @Nullable Role role,
            @Nullable Boolean waiting,
            @Nullable String words) {

        static Filter parse(@Nullable String role, @Nullable String status, @Nullable String q) {
            String words = q == null || q.isBlank() ? null : q.strip();
            if (words != null && words.indexOf('\0') >= 0) {
                throw Refusal.invalid("q", "contains characters that are no text");
            }
            return new Filter(role(role), waiting(status), words);
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
    }

    private final Database database;
    private final AccountStore accounts = new AccountStore();

    ListAccounts(Database database) {
        this.database = database;
    }

    Page<AccountRow> list(Filter filter, PageQuery page) {
        List<AccountRow> rows = database.read(
                tx -> accounts.list(tx, filter.role(), filter.waiting(), filter.words(), page.before(), page.rows()));
        return page.cut(rows, AccountRow::id);
    }
}
