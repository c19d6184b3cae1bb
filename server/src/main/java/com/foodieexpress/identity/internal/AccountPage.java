package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.http.PageQuery;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which page of the accounts, in which order. `after` is where the page before ended.
record AccountPage(Sort sort, @Nullable Position after, int limit) {

    enum Sort {
        /// The latest sign-up first.
        NEWEST,
        OLDEST,
        /// The latest sign-in first.
        ACTIVE
    }

    /// The place of an account in the order: its time, and its id among those of the same time.
    record Position(Instant at, UUID id) {

        String cursor() {
            return at.getEpochSecond() + "." + at.getNano() + "_" + id;
        }

        static Position read(String cursor) {
            try {
                int dot = cursor.indexOf('.');
                int line = cursor.indexOf('_');
                Instant at = Instant.ofEpochSecond(
                        Long.parseLong(cursor.substring(0, dot)), Integer.parseInt(cursor.substring(dot + 1, line)));
                return new Position(at, UUID.fromString(cursor.substring(line + 1)));
            } catch (IllegalArgumentException
                    | IndexOutOfBoundsException
                    | DateTimeException
                    | ArithmeticException notOurs) {
                throw Refusal.invalid("cursor", "is none of ours");
            }
        }
    }

    static AccountPage parse(@Nullable String sort, @Nullable String cursor, String limit) {
        return new AccountPage(
                sort(sort),
                cursor == null || cursor.isEmpty() ? null : Position.read(cursor),
                PageQuery.parse(null, limit).limit());
    }

    private static Sort sort(@Nullable String word) {
        try {
            return word == null || word.isEmpty() ? Sort.NEWEST : Sort.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw Refusal.invalid("sort", "must be newest, oldest or active");
        }
    }
}
