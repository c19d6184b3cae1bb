package com.foodieexpress.identity.internal;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.foodieexpress.platform.access.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A sign-up as clients send it: in camelCase, or in the words of the mobile app's first backend.
record RegisterJson(
        @Nullable String email,
        @Nullable String password,

        @JsonProperty("password_confirm") @JsonAlias("passwordConfirm") @Nullable
        String passwordConfirm,

        @JsonAlias("first_name") @Nullable String firstName,
        @JsonAlias("last_name") @Nullable String lastName,
        @JsonProperty("full_name") @Nullable String fullName,
        @Nullable String phone,
        @JsonProperty("phone_number") @Nullable String phoneNumber,
        @Nullable String role,
        @JsonProperty("user_type") @Nullable String userType,
        @Nullable String businessName,
        @Nullable VehicleJson vehicleInfo,
        @Nullable String dateOfBirth,
        @JsonProperty("date_of_birth") @Nullable String birthDate,
        @Nullable String address,
        @Nullable String language,
        @Nullable String challengeId,
        @Nullable String code) {

    private static final int MAX_NAME = 100;
    private static final Map<String, String> VEHICLES =
            Map.of("scooter", "scooter", "bike", "bike", "bicycle", "bike", "motorcycle", "motorcycle", "car", "car");

    record VehicleJson(@Nullable String type, @Nullable String description) {}

    /// `spoken` is the browser's language, taken when the person names none.
    RegisterAccount.Command toCommand(Language spoken, Instant now) {
        var errors = new FieldErrors();
        String mail = Contacts.email(errors.required("email", email, Contacts.MAX_EMAIL));
        if (!mail.isEmpty()) {
            errors.add("email", Contacts.emailObjection(mail));
        }
        String secret = password(errors, mail);
        PersonName name = PersonName.of(errors, firstName, lastName, fullName);
        String number = PersonName.phone(errors, phone, phoneNumber);
        Role wanted = role(errors);
        String business = errors.optional("businessName", businessName, MAX_NAME);
        if (wanted == Role.RESTAURANT && business == null && !inFirstWords()) {
            errors.add("businessName", "is required for a restaurant");
        }
        String vehicle = wanted == Role.RIDER ? vehicle(errors) : null;
        String description = vehicleInfo == null
                ? null
                : errors.optional("vehicleInfo.description", vehicleInfo.description(), MAX_NAME);
        Language tongue = language == null ? spoken : Language.chosen(errors, language);
        PersonDetails details = details(errors, now);
        RegisterAccount.Proof proof = proof(errors);
        errors.throwIfAny();
        return new RegisterAccount.Command(
                mail,
                secret,
                name.first(),
                name.last(),
                number,
                wanted,
                business,
                vehicle,
                description,
                tongue,
                details,
                proof);
    }

    private RegisterAccount.@Nullable Proof proof(FieldErrors errors) {
        if (challengeId == null && code == null) {
            return null;
        }
        UUID id = CodeJson.challengeId(errors, challengeId);
        errors.add("code", code == null ? "is required" : null);
        return id == null || code == null ? null : new RegisterAccount.Proof(id, code);
    }

    private PersonDetails details(FieldErrors errors, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return new PersonDetails(
                dateOfBirth != null
                        ? PersonDetails.dateOfBirth(errors, "dateOfBirth", dateOfBirth, today)
                        : PersonDetails.dateOfBirth(errors, "date_of_birth", birthDate, today),
                errors.optional("address", address, PersonDetails.MAX_ADDRESS));
    }

    /// The mobile app's first backend knew neither vehicle nor business at sign-up; they come with the documents.
    private boolean inFirstWords() {
        return role == null && userType != null;
    }

    private String password(FieldErrors errors, String mail) {
        if (password == null || password.isEmpty()) {
            errors.add("password", "is required");
            return "";
        }
        errors.add("password", PasswordRules.objection(password, mail, firstName, lastName, fullName, businessName));
        if (passwordConfirm != null && !passwordConfirm.equals(password)) {
            errors.add("password_confirm", "does not match the password");
        }
        return password;
    }

    private Role role(FieldErrors errors) {
        String field = userType == null ? "role" : "user_type";
        String word = role != null ? role : userType;
        switch (word == null ? "" : word) {
            case "customer":
                return Role.CUSTOMER;
            case "restaurant":
                return Role.RESTAURANT;
            case "delivery", "rider":
                return Role.RIDER;
            default:
                errors.add(field, "must be customer, restaurant or delivery");
                return Role.CUSTOMER;
        }
    }

    private @Nullable String vehicle(FieldErrors errors) {
        String type = vehicleInfo == null ? null : vehicleInfo.type();
        String known = type == null ? null : VEHICLES.get(type);
        if (known == null && !(vehicleInfo == null && inFirstWords())) {
            errors.add("vehicleInfo.type", "must be scooter, bike, motorcycle or car");
        }
        return known;
    }
}
