package com.foodieexpress.identity.internal;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// A change of one's own profile; what is absent stays, a blank telephone number goes.
///
/// Clients send whole users back, so members that cannot be changed here are ignored, but for an e-mail
/// address that differs.
record ProfileJson(
        @Nullable String firstName,
        @Nullable String lastName,
        @JsonProperty("full_name") @Nullable String fullName,
        @Nullable String phone,
        @JsonProperty("phone_number") @Nullable String phoneNumber,
        @Nullable String email) {

    record Profile(
            String firstName, String lastName, @Nullable String phone) {}

    Profile appliedTo(AccountRow account, @Nullable String present) {
        var errors = new FieldErrors();
        PersonName name = name(errors, account);
        boolean keepsPhone = phone == null && phoneNumber == null;
        String number = keepsPhone ? present : PersonName.phone(errors, phone, phoneNumber);
        if (email != null && !Contacts.email(email).equals(account.email())) {
            errors.add("email", "cannot be changed here");
        }
        errors.throwIfAny();
        return new Profile(name.first(), name.last(), number);
    }

    private PersonName name(FieldErrors errors, AccountRow account) {
        if (firstName == null && lastName == null) {
            return fullName == null
                    ? new PersonName(account.firstName(), account.lastName())
                    : PersonName.of(errors, null, null, fullName);
        }
        return new PersonName(
                firstName == null ? account.firstName() : errors.required("firstName", firstName, PersonName.MAX),
                lastName == null ? account.lastName() : errors.required("lastName", lastName, PersonName.MAX));
    }
}
