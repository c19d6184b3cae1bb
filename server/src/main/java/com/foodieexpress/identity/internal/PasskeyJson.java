package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Refusal;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Bodies of the ceremonies with passkeys, in the JSON of browsers (WebAuthn Level 3): bytes are base64url.
final class PasskeyJson {

    private static final Set<String> TRANSPORTS = Set.of("usb", "nfc", "ble", "smart-card", "hybrid", "internal");

    private PasskeyJson() {}

    /// What `PublicKeyCredential.toJSON()` says of a new key.
    record Attestation(@Valid @Nullable AttestationResponse response) {

        record AttestationResponse(
                @NotBlank(message = "is required") String clientDataJSON,
                @NotBlank(message = "is required") String attestationObject,
                @Nullable List<@Nullable String> transports) {}

        RegistrationRequest toRequest() {
            if (response == null) {
                throw Refusal.invalid("credential", "is required");
            }
            return new RegistrationRequest(bytes(response.attestationObject()), bytes(response.clientDataJSON()));
        }

        /// Hints for later; what is not known is left out.
        Set<String> knownTransports() {
            return response == null || response.transports() == null
                    ? Set.of()
                    : response.transports().stream()
                            .filter(each -> each != null && TRANSPORTS.contains(each))
                            .collect(Collectors.toUnmodifiableSet());
        }
    }

    /// What it says of a signature.
    record Assertion(
            @Nullable String rawId, @Valid @Nullable AssertionResponse response) {

        record AssertionResponse(
                @NotBlank(message = "is required") String clientDataJSON,
                @NotBlank(message = "is required") String authenticatorData,
                @NotBlank(message = "is required") String signature,
                @Nullable String userHandle) {}

        byte[] keyId() {
            if (rawId == null) {
                throw Refusal.invalid("credential", "is required");
            }
            return bytes(rawId);
        }

        /// Whose key the device says it is; empty when it says nothing.
        byte[] handle() {
            return response == null || response.userHandle() == null ? new byte[0] : bytes(response.userHandle());
        }

        AuthenticationRequest toRequest() {
            if (response == null) {
                throw Refusal.invalid("credential", "is required");
            }
            return new AuthenticationRequest(
                    keyId(),
                    handle(),
                    bytes(response.authenticatorData()),
                    bytes(response.clientDataJSON()),
                    bytes(response.signature()));
        }
    }

    record Begin(
            @NotBlank(message = "is required") String password,
            @Nullable String code) {}

    record Registration(
            @NotNull @Valid Attestation credential,
            @Nullable @Size(max = 60) String name) {}

    record Rename(@NotNull @Size(max = 60) String name) {}

    /// `challenge` of a sign-in whose password was right.
    record SignInOptions(@Nullable String challenge) {}

    record SignIn(
            @NotNull @Valid Assertion credential,
            @Nullable String role,
            @Nullable String challenge) {}

    record Item(
            UUID id,
            String name,
            Instant createdAt,
            @Nullable Instant lastUsedAt,
            boolean backedUp) {

        static Item of(Passkey key) {
            return new Item(key.id(), key.name(), key.createdAt(), key.lastUsedAt(), key.backedUp());
        }
    }

    record Party(String id, String name) {}

    record Person(String id, String name, String displayName) {}

    record Parameter(String type, long alg) {

        static List<Parameter> ours() {
            return Passkeys.ALGORITHMS.stream()
                    .map(COSEAlgorithmIdentifier::getValue)
                    .map(alg -> new Parameter("public-key", alg))
                    .toList();
        }
    }

    record Descriptor(String type, String id, List<String> transports) {

        static Descriptor of(Passkey key) {
            return new Descriptor("public-key", base64(key.credentialId()), key.transports());
        }
    }

    record Creation(
            Party rp,
            Person user,
            String challenge,
            List<Parameter> pubKeyCredParams,
            long timeout,
            List<Descriptor> excludeCredentials,
            Map<String, Object> authenticatorSelection,
            String attestation) {

        static Creation of(String rpId, AccountRow account, String challenge, List<Passkey> held) {
            String name = (account.firstName() + " " + account.lastName()).strip();
            return new Creation(
                    new Party(rpId, RelyingParty.NAME),
                    new Person(base64(Passkeys.handle(account.id())), account.email(), name),
                    challenge,
                    Parameter.ours(),
                    Passkeys.LIFE.toMillis(),
                    held.stream().map(Descriptor::of).toList(),
                    Map.of("residentKey", "required", "requireResidentKey", true, "userVerification", "required"),
                    "none");
        }
    }

    record Request(
            String challenge, String rpId, long timeout, List<Descriptor> allowCredentials, String userVerification) {

        static Request of(String rpId, String challenge, List<Passkey> allowed) {
            return new Request(
                    challenge,
                    rpId,
                    Passkeys.LIFE.toMillis(),
                    allowed.stream().map(Descriptor::of).toList(),
                    "required");
        }
    }

    record CreationOptions(Creation publicKey) {}

    record RequestOptions(Request publicKey) {}

    /// A member that is missing is refused before, naming it.
    private static byte[] bytes(@Nullable String text) {
        if (text == null) {
            throw Refusal.invalid("credential", "is not whole");
        }
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            throw Refusal.invalid("credential", "is not in base64url");
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
