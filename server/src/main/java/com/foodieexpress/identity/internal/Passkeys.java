package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.audit.AuditAction;
import com.foodieexpress.platform.audit.AuditEntry;
import com.foodieexpress.platform.audit.AuditTrail;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.time.WallClock;
import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.util.exception.WebAuthnException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Judges what devices sign (WebAuthn). Every ceremony begins with a challenge of ours, good for one answer within five
/// minutes, and demands that the device knew its owner: by fingerprint, face or PIN. So one key is two factors.
///
/// The make of the device is not asked for: anybody's will do.
@ApplicationScoped
class Passkeys {

    static final Duration LIFE = Duration.ofMinutes(5);
    static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256);

    private static final Logger LOG = Logger.getLogger(Passkeys.class);
    private static final int LONGEST_CREDENTIAL_ID = 1_023;

    private final RelyingParty party;
    private final AuditTrail trail;
    private final WallClock clock;
    private final PasskeyStore store = new PasskeyStore();
    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter attested = new AttestedCredentialDataConverter(converter);

    Passkeys(RelyingParty party, AuditTrail trail, WallClock clock) {
        this.party = party;
        this.trail = trail;
        this.clock = clock;
    }

    /// A new challenge, as base64url.
    String challenge(Tx tx, Passkey.Purpose purpose, @Nullable UUID accountId) {
        String challenge = RefreshSecret.next();
        store.give(
                tx,
                RefreshSecret.hash(challenge),
                purpose,
                accountId,
                clock.instant().plus(LIFE));
        return challenge;
    }

    /// The key that a device made for this account, not stored yet. Refuses naming `credential`.
    Passkey made(Tx tx, UUID accountId, PasskeyJson.Attestation answer, String name) {
        try {
            RegistrationData data = manager.parse(answer.toRequest());
            byte[] challenge = taken(tx, data.getCollectedClientData(), Passkey.Purpose.REGISTER, accountId);
            manager.verify(
                    data,
                    new RegistrationParameters(
                            party.serverProperty(challenge),
                            ALGORITHMS.stream()
                                    .map(each ->
                                            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, each))
                                    .toList(),
                            true,
                            true));
            return passkey(accountId, data, answer.knownTransports(), name);
        } catch (WebAuthnException | IllegalArgumentException e) {
            LOG.debugf(e, "a passkey of account=%s was not taken", accountId);
            throw Refusal.invalid("credential", "is not an answer to what was asked");
        }
    }

    /// Whose device signed. `accountId` is whose it must be, null for anybody's. Refuses `identity.passkey-not-valid`
    /// (401), whatever was wrong.
    Passkey proven(Tx tx, Passkey.Purpose purpose, @Nullable UUID accountId, PasskeyJson.Assertion answer) {
        try {
            AuthenticationData data = manager.parse(answer.toRequest());
            byte[] challenge = taken(tx, data.getCollectedClientData(), purpose, accountId);
            Passkey key = store.lockByCredential(tx, answer.keyId())
                    .filter(each -> accountId == null || accountId.equals(each.accountId()))
                    .filter(each -> belongs(each, answer.handle(), accountId))
                    .orElseThrow(Passkeys::notValid);
            manager.verify(
                    data, new AuthenticationParameters(party.serverProperty(challenge), record(key), null, true, true));
            var told = data.getAuthenticatorData();
            if (told == null) {
                throw notValid();
            }
            store.used(tx, key.id(), told.getSignCount(), told.isFlagBS(), clock.instant());
            trail.append(
                    tx,
                    AuditEntry.of(Actor.ANONYMOUS, AuditAction.FACTOR_USE)
                            .on("account", key.accountId())
                            .with("passkey", key.id()));
            return key;
        } catch (WebAuthnException | IllegalArgumentException e) {
            LOG.debugf(e, "a passkey was not accepted");
            throw notValid();
        }
    }

    static Refusal notValid() {
        return Refusal.unauthenticated("identity.passkey-not-valid", "This passkey is not accepted here");
    }

    /// A WebAuthn user handle: no name, no address.
    static byte[] handle(UUID accountId) {
        return ByteBuffer.allocate(16)
                .putLong(accountId.getMostSignificantBits())
                .putLong(accountId.getLeastSignificantBits())
                .array();
    }

    /// A device that offers its keys by itself says whose they are.
    private static boolean belongs(Passkey key, byte[] userHandle, @Nullable UUID accountId) {
        return userHandle.length == 0 ? accountId != null : MessageDigest.isEqual(userHandle, handle(key.accountId()));
    }

    private byte[] taken(Tx tx, @Nullable CollectedClientData told, Passkey.Purpose purpose, @Nullable UUID accountId) {
        if (told == null || told.getChallenge() == null) {
            throw new IllegalArgumentException("no challenge was signed");
        }
        byte[] challenge = told.getChallenge().getValue();
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(challenge);
        if (!store.take(tx, RefreshSecret.hash(secret), purpose, accountId, clock.instant())) {
            throw new IllegalArgumentException("the challenge is not ours, over or used");
        }
        return challenge;
    }

    private Passkey passkey(UUID accountId, RegistrationData data, Set<String> transports, String name) {
        var object = data.getAttestationObject();
        var told = object == null ? null : object.getAuthenticatorData();
        AttestedCredentialData credential = told == null ? null : told.getAttestedCredentialData();
        if (told == null || credential == null || credential.getCredentialId().length > LONGEST_CREDENTIAL_ID) {
            throw new IllegalArgumentException("no key was made");
        }
        Instant now = clock.instant();
        return new Passkey(
                UuidV7.next(),
                accountId,
                credential.getCredentialId(),
                attested.convert(credential),
                transports.stream().sorted().toList(),
                told.getSignCount(),
                told.isFlagBS(),
                name,
                now,
                null);
    }

    private CredentialRecordImpl record(Passkey key) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                null,
                null,
                key.signCount(),
                attested.convert(key.attested()),
                null,
                null,
                null,
                null);
    }
}
