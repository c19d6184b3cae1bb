package com.foodieexpress.identity.internal;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Role;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Bodies of `/auth/*`.
final class AuthJson {

    private AuthJson() {}

    record Login(
            @NotBlank(message = "is required") String email,
            @NotBlank(message = "is required") String password,
            @JsonAlias("user_type") @Nullable String role) {

        @Nullable
        Role wantedRole() {
            return AuthJson.role(role);
        }
    }

    static @Nullable Role role(@Nullable String word) {
        if (word == null || word.isBlank()) {
            return null;
        }
        try {
            return Role.of(word);
        } catch (IllegalArgumentException unknown) {
            throw Refusal.invalid("role", "must be customer, restaurant, delivery or admin");
        }
    }

    record Refresh(@JsonAlias("refresh_token") @Nullable String refresh) {}

    record Logout(
            @JsonProperty("refresh_token") @JsonAlias("refresh") @Nullable
            String refreshToken) {}

    record PasswordChange(
            @JsonProperty("old_password")
            @JsonAlias({"oldPassword", "currentPassword"})
            @NotBlank(message = "is required")
            String oldPassword,

            @JsonProperty("new_password") @JsonAlias("newPassword") @NotBlank(message = "is required")
            String newPassword,

            @JsonProperty("new_password_confirm") @JsonAlias({"newPasswordConfirm", "confirmPassword"}) @Nullable
            String newPasswordConfirm,

            @JsonAlias("otp") @Nullable String code) {

        void requireConfirmed() {
            if (newPasswordConfirm != null && !newPasswordConfirm.equals(newPassword)) {
                throw Refusal.invalid("new_password_confirm", "does not match the password");
            }
        }
    }

    /// `refresh` is absent where it lives in a cookie.
    record Tokens(String access, @Nullable String refresh) {}

    /// `recoveryCodes` only where the sign-in has also set up a second factor.
    record SignedInAnswer(
            boolean success,
            String message,
            UserJson user,
            Tokens tokens,
            @Nullable List<String> recoveryCodes) {}

    record Refreshed(
            boolean success, String access, @Nullable String refresh) {}

    record Done(boolean success, String message) {}

    record UserAnswer(boolean success, @Nullable String message, UserJson user) {}
}
