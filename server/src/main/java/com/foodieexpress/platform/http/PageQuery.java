package com.foodieexpress.platform.http;

import com.foodieexpress.kernel.Page;
import com.foodieexpress.kernel.Refusal;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Which page of a list is asked for, where the list is ordered by id, newest first.
///
/// `before` is the last id of the page before, null for the first page.
public record PageQuery(@Nullable UUID before, int limit) {

    private static final int MAX_LIMIT = 100;

    /// Reads the query parameters `cursor` and `limit`, refusing what is none (400).
    public static PageQuery parse(@Nullable String cursor, String limit) {
        return new PageQuery(cursor(cursor), limit(limit));
    }

    /// One row more than the page holds: it tells whether another page follows.
    public int rows() {
        return limit + 1;
    }

    /// Cuts the rows that were read with [#rows] to the page.
    public <T> Page<T> cut(List<T> rows, Function<T, UUID> id) {
        if (rows.size() <= limit) {
            return Page.of(rows);
        }
        List<T> page = rows.subList(0, limit);
        return new Page<>(page, id.apply(page.getLast()).toString());
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
