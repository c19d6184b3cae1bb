package com.foodieexpress.identity.internal;

import org.jspecify.annotations.Nullable;

/// A person's name in two parts; the last one may be empty.
record PersonName(String first, String last) {

    static final int MAX = 100;

    /// From two fields, or from `full_name`, cut at the first blank.
    static PersonName of(FieldErrors errors, @Nullable String first, @Nullable String last, @Nullable String fullName) {
        if (fullName == null || first != null || last != null) {
            return new PersonName(errors.required("firstName", first, MAX), errors.required("lastName", last, MAX));
        }
        String whole = errors.required("full_name", fullName, 2 * MAX);
        int blank = whole.indexOf(' ');
        return blank < 0
                ? new PersonName(whole, "")
                : new PersonName(
                        whole.substring(0, blank), whole.substring(blank + 1).strip());
    }

    /// The telephone number in either spelling, normalised; null when none is given.
    static @Nullable String phone(FieldErrors errors, @Nullable String phone, @Nullable String phoneNumber) {
        String field = phone == null && phoneNumber != null ? "phone_number" : "phone";
        String typed = errors.typed(field, phone != null ? phone : phoneNumber, 40);
        if (typed == null) {
            return null;
        }
        String number = Contacts.phone(typed);
        errors.add(field, Contacts.phoneObjection(number));
        return number;
    }
}
