package com.foodieexpress.identity.internal;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// A change of one's own profile; what is absent stays, a blank telephone number, date or address goes.
///
/// Clients send whole users back, so members that cannot be changed here are ignored, but for an e-mail
/// address that differs.
record ProfileJson(
        @JsonAlias("first_name") @Nullable String firstName,
        @JsonAlias("last_name") @Nullable String lastName,
        @JsonProperty("full_name") @Nullable String fullName,
        @Nullable String phone,
        @JsonProperty("phone_number") @Nullable String phoneNumber,
        @Nullable String dateOfBirth,
        @JsonProperty("date_of_birth") @Nullable String birthDate,
        @Nullable String address,
        @Nullable String language,
        @Nullable String email) {

    record Profile(
            String firstName, String lastName, @Nullable String phone, Language language, PersonDetails details) {}

    /// `present` and `told` are the account's number and details, opened.
    Profile appliedTo(AccountRow account, @Nullable String present, PersonDetails told, Instant now) {
        var errors = new FieldErrors();
        PersonName name = name(errors, account);
        boolean keepsPhone = phone == null && phoneNumber == null;
        String number = keepsPhone ? present : PersonName.phone(errors, phone, phoneNumber);
        Language next = language == null ? account.language() : Language.chosen(errors, language);
        PersonDetails details = details(errors, told, now);
        if (email != null && !Contacts.email(email).equals(account.email())) {
            errors.add("email", "cannot be changed here");
        }
        errors.throwIfAny();
        return new Profile(name.first(), name.last(), number, next, details);
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

    private PersonDetails details(FieldErrors errors, PersonDetails told, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        String field = dateOfBirth != null ? "dateOfBirth" : "date_of_birth";
        String born = dateOfBirth != null ? dateOfBirth : birthDate;
        return new PersonDetails(
                born == null ? told.dateOfBirth() : PersonDetails.dateOfBirth(errors, field, born, today),
                address == null
                        ? told.postalAddress()
                        : errors.optional("address", address, PersonDetails.MAX_ADDRESS));
    }
}
