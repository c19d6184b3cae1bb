package com.foodieexpress.identity.internal;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Bodies of the second factor and the second step.
final class SecondFactorJson {

    private SecondFactorJson() {}

    record Begin(@NotBlank(message = "is required") String password) {}

    record Confirm(
            @JsonAlias("otp") @NotBlank(message = "is required")
            String code) {}

    record PasswordAndCode(
            @NotBlank(message = "is required") String password,

            @JsonAlias("otp") @NotBlank(message = "is required")
            String code) {}

    record Challenge(@NotBlank(message = "is required") String challenge) {}

    record Step(
            @NotBlank(message = "is required") String challenge,

            @JsonAlias("otp") @NotBlank(message = "is required")
            String code) {}

    record Summary(boolean enabled, @Nullable Instant since, int recoveryCodesLeft, boolean required) {

        static Summary of(ManageFactor.Summary summary) {
            return new Summary(summary.enabled(), summary.since(), summary.recoveryCodesLeft(), summary.required());
        }
    }

    /// `qr.path` is an SVG path over `qr.size` squares each way.
    record Enrolment(String secret, String uri, QrCode qr) {

        static Enrolment of(EnrolFactor.Enrolment enrolment) {
            return new Enrolment(enrolment.secret(), enrolment.uri(), enrolment.qr());
        }
    }

    record RecoveryCodes(boolean success, String message, List<String> recoveryCodes) {}

    /// Instead of tokens when a code is asked for. Not a success: nobody is signed in yet. `requiresOTP` is
    /// the mobile app's word.
    record SecondStepAnswer(
            boolean success,
            String message,
            boolean mfaRequired,
            @JsonProperty("requiresOTP") boolean requiresOtp,
            String challenge,
            Instant expiresAt,
            boolean enrol,
            boolean passkey) {

        static SecondStepAnswer of(SignInOutcome.SecondStep step) {
            return new SecondStepAnswer(
                    false,
                    step.enrols() ? "Set up an authenticator app to go on" : "Enter the code of your authenticator app",
                    true,
                    true,
                    step.challenge(),
                    step.expiresAt(),
                    step.enrols(),
                    step.passkey());
        }
    }
}
