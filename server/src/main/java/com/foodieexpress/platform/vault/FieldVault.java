package com.foodieexpress.platform.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.events.EventLog;
import com.foodieexpress.platform.events.NewEvent;
import com.foodieexpress.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Seals and opens personal data. `subject` is the account the data is about, whoever writes or reads it.
///
/// Works inside the caller's transaction; costs a query only when the person's key is not among those kept
/// in memory. Thread-safe.
@ApplicationScoped
public class FieldVault {

    /// The event that tells every node that a person's key is gone; its entity is the person.
    static final String ERASED = "subject.erased";

    private final Database database;
    private final SubjectKeys keys;
    private final BlindIndex index;
    private final EventLog events;
    private final BusinessClock clock;
    private final VaultStore store = new VaultStore();

    FieldVault(Database database, SubjectKeys keys, BlindIndex index, EventLog events, BusinessClock clock) {
        this.database = database;
        this.keys = keys;
        this.index = index;
        this.events = events;
        this.clock = clock;
    }

    /// The value as it may be stored. Sealing the same text twice gives different bytes. Refuses
    /// `vault.erased` (409) for a person whose data was erased.
    public byte[] seal(Tx tx, UUID subject, SealedField field, String plain) {
        return keys.forSealing(tx, subject).encrypt(plain.getBytes(UTF_8), field.boundTo(subject));
    }

    /// Like [#seal], but nothing stays nothing.
    public byte @Nullable [] sealIfAny(Tx tx, UUID subject, SealedField field, @Nullable String plain) {
        return plain == null ? null : seal(tx, subject, field, plain);
    }

    /// The text that was sealed for this person and field; empty when the person was erased. Bytes that
    /// were sealed for another person or field, or were changed, are a fault.
    public Optional<String> open(Tx tx, UUID subject, SealedField field, byte[] sealed) {
        return keys.forOpening(tx, subject).map(key -> opened(key, subject, field, sealed));
    }

    /// Like [#open], but null where nothing was sealed or the person was erased.
    public @Nullable String openIfAny(Tx tx, UUID subject, SealedField field, byte @Nullable [] sealed) {
        return sealed == null ? null : open(tx, subject, field, sealed).orElse(null);
    }

    /// Like [#openIfAny(Tx, UUID, SealedField, byte[])] where no transaction is open; takes a connection
    /// only when the person's key is not in memory.
    public @Nullable String openIfAny(UUID subject, SealedField field, byte @Nullable [] sealed) {
        if (sealed == null) {
            return null;
        }
        Optional<DataKey> known = keys.known(subject);
        return known == null
                ? database.read(tx -> open(tx, subject, field, sealed)).orElse(null)
                : known.map(key -> opened(key, subject, field, sealed)).orElse(null);
    }

    /// Fetches the keys of many people with one query, before a list of their data is opened.
    public void prepare(Tx tx, Collection<UUID> subjects) {
        keys.prepare(tx, subjects);
    }

    /// What stands in an index column instead of the value, so that equal values can be found without being
    /// readable. 16 bytes; the same value has another index in another field. `normalised` is the one
    /// spelling of the value: a telephone number in E.164, an e-mail address in lower case.
    public byte[] blindIndex(SealedField field, String normalised) {
        return index.of(field, normalised);
    }

    /// Destroys the person's key: what was sealed for them can never be opened again, here or from a
    /// backup. Once is as good as twice. Other nodes forget the key within about a second.
    public void destroy(Tx tx, UUID subject, Actor actor) {
        keys.destroy(tx, subject);
        var data = Map.of("subjectId", subject);
        events.append(tx, new NewEvent(ERASED, "subject", subject, List.of(), data, actor, clock.instant()));
    }

    /// When the newest key-encryption key came. A key that is older was there before the last rotation.
    public Instant rotatedAt(Tx tx) {
        return store.newestKekAt(tx);
    }

    public boolean isErased(Tx tx, UUID subject) {
        return keys.isErased(tx, subject);
    }

    private static String opened(DataKey key, UUID subject, SealedField field, byte[] sealed) {
        return new String(key.decrypt(sealed, field.boundTo(subject)), UTF_8);
    }
}
