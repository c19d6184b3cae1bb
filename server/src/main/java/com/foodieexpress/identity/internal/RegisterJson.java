package com.foodieexpress.identity.internal;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.foodieexpress.platform.access.Role;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A sign-up as clients send it: in camelCase, or in the words of the mobile app's first backend.
record RegisterJson(
        @Nullable String email,
        @Nullable String password,
        @JsonProperty("password_confirm") @Nullable String passwordConfirm,
        @Nullable String firstName,
        @Nullable String lastName,
        @JsonProperty("full_name") @Nullable String fullName,
        @Nullable String phone,
        @JsonProperty("phone_number") @Nullable String phoneNumber,
        @Nullable String role,
        @JsonProperty("user_type") @Nullable String userType,
        @Nullable String businessName,
        @Nullable VehicleJson vehicleInfo) {

    private static final int MAX_NAME = 100;
    private static final Map<String, String> VEHICLES =
            Map.of("scooter", "scooter", "bike", "bike", "bicycle", "bike", "motorcycle", "motorcycle", "car", "car");

    record VehicleJson(@Nullable String type, @Nullable String description) {}

    RegisterAccount.Command toCommand() {
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
        if (wanted == Role.RESTAURANT && business == null) {
            errors.add("businessName", "is required for a restaurant");
        }
        String vehicle = wanted == Role.RIDER ? vehicle(errors) : null;
        String description = vehicleInfo == null
                ? null
                : errors.optional("vehicleInfo.description", vehicleInfo.description(), MAX_NAME);
        errors.throwIfAny();
        return new RegisterAccount.Command(
                mail, secret, name.first(), name.last(), number, wanted, business, vehicle, description);
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
        if (known == null) {
            errors.add("vehicleInfo.type", "must be scooter, bike, motorcycle or car");
        }
        return known;
    }
}
