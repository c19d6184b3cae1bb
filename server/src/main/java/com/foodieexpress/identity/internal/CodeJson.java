package com.foodieexpress.identity.internal;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.messages.Channel;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Bodies of what has to do with one-time codes.
final class CodeJson {

    private CodeJson() {}

    /// A wish for a code. `language` is taken where the address has no account that would tell.
    record Request(
            @Nullable String purpose,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String language) {

        /// The purposes somebody who is not signed in may name.
        CodePurpose wantedPurpose() {
            return CodePurpose.find(purpose == null ? "" : purpose)
                    .filter(each -> each == CodePurpose.LOGIN
                            || each == CodePurpose.SIGN_UP
                            || each == CodePurpose.PASSWORD_RESET)
                    .orElseThrow(() -> Refusal.invalid("purpose", "must be login, sign-up or password-reset"));
        }

        Destination destination() {
            var errors = new FieldErrors();
            Destination destination = Destination.of(errors, email, phone);
            errors.throwIfAny();
            return destination;
        }

        Language spoken(@Nullable String acceptLanguage) {
            return language == null
                    ? Language.preferred(acceptLanguage)
                    : Language.find(language).orElse(Language.EN);
        }
    }

    record Login(
            @NotBlank(message = "is required") String code,
            @JsonAlias("user_type") @Nullable String role) {

        @Nullable
        Role wantedRole() {
            return AuthJson.role(role);
        }
    }

    /// By the request of the code, or by the address alone; `identifier` and `token` are the mobile app's words.
    record Reset(
            @Nullable String challengeId,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String identifier,

            @JsonAlias({"token", "otp"}) @NotBlank(message = "is required")
            String code,

            @JsonAlias("new_password") @NotBlank(message = "is required")
            String newPassword,

            @JsonAlias("new_password_confirm") @Nullable String newPasswordConfirm) {

        boolean namesAddress() {
            return challengeId == null && (email != null || phone != null || identifier != null);
        }

        UUID challenge() {
            var errors = confirmed();
            UUID id = CodeJson.challengeId(errors, challengeId);
            errors.throwIfAny();
            return Objects.requireNonNull(id);
        }

        Destination destination() {
            var errors = confirmed();
            boolean mail = identifier != null && identifier.contains("@");
            Destination destination = Destination.of(
                    errors,
                    email == null && mail ? identifier : email,
                    phone == null && identifier != null && !mail ? identifier : phone);
            errors.throwIfAny();
            return destination;
        }

        private FieldErrors confirmed() {
            var errors = new FieldErrors();
            if (newPasswordConfirm != null && !newPasswordConfirm.equals(newPassword)) {
                errors.add("newPasswordConfirm", "does not match the password");
            }
            return errors;
        }
    }

    record Verification(@Nullable String channel) {

        Channel wantedChannel() {
            return switch (channel == null ? "" : channel) {
                case "email" -> Channel.EMAIL;
                case "phone", "sms" -> Channel.SMS;
                default -> throw Refusal.invalid("channel", "must be email or phone");
            };
        }
    }

    record Confirmation(@NotBlank(message = "is required") String code) {}

    record Issued(boolean success, String message, UUID challengeId, Instant expiresAt, long resendAfterSeconds) {

        static Issued of(RequestCode.Issued issued) {
            return new Issued(
                    true,
                    "If this address can get one, a code is on its way",
                    issued.challengeId(),
                    issued.expiresAt(),
                    issued.resendAfter().toSeconds());
        }
    }

    static @Nullable UUID challengeId(FieldErrors errors, @Nullable String text) {
        if (text == null || text.isBlank()) {
            errors.add("challengeId", "is required");
            return null;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            errors.add("challengeId", "is none of ours");
            return null;
        }
    }
}
