package com.foodieexpress.identity.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a person tells of themself beyond name and number.
record PersonDetails(
        @Nullable LocalDate dateOfBirth, @Nullable String postalAddress) {

    static final int MAX_ADDRESS = 300;
    static final PersonDetails NONE = new PersonDetails(null, null);

    /// The date in ISO form, objected to when it is none or no living person was born then.
    static @Nullable LocalDate dateOfBirth(FieldErrors errors, String field, @Nullable String typed, LocalDate today) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(typed.strip());
            boolean possible = date.isAfter(today.minusYears(130)) && !date.isAfter(today);
            errors.add(field, possible ? null : "is no date of birth");
            return date;
        } catch (java.time.DateTimeException notADate) {
            errors.add(field, "must be a date such as 1990-05-15");
            return null;
        }
    }
}
