package com.foodieexpress.platform.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.events.EventTail;
import com.foodieexpress.platform.events.StoredEvent;
import com.foodieexpress.platform.time.WallClock;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.KeysetHandle;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// People's data keys. Unwrapped ones are kept in memory for a while; a destroyed one is forgotten on every
/// node as soon as the event log tells of it.
@ApplicationScoped
class SubjectKeys implements EventTail {

    private final Keks keks;
    private final WallClock clock;
    private final VaultStore store = new VaultStore();
    /// Empty: erased.
    private final Cache<UUID, Optional<DataKey>> kept;

    SubjectKeys(Keks keks, WallClock clock, VaultConfig config) {
        this.keks = keks;
        this.clock = clock;
        this.kept = Caffeine.newBuilder()
                .maximumSize(config.keysInMemory())
                .expireAfterWrite(config.keyLife())
                .build();
    }

    /// The person's key, made when they have none. Refuses `vault.erased`.
    DataKey forSealing(Tx tx, UUID subject) {
        Optional<DataKey> key = stored(tx, subject).orElseGet(() -> make(tx, subject));
        return key.orElseThrow(
                () -> Refusal.conflict("vault.erased", "The data of this account was erased; nothing new is kept"));
    }

    /// Empty when the person was erased.
    Optional<DataKey> forOpening(Tx tx, UUID subject) {
        return stored(tx, subject).flatMap(key -> key);
    }

    /// What is in memory: null when nothing is, empty when the person was erased.
    @Nullable
    Optional<DataKey> known(UUID subject) {
        return kept.getIfPresent(subject);
    }

    boolean isErased(Tx tx, UUID subject) {
        return store.find(tx, subject).filter(row -> row.wrapped() == null).isPresent();
    }

    void prepare(Tx tx, Collection<UUID> subjects) {
        List<UUID> missing = subjects.stream()
                .distinct()
                .filter(subject -> kept.getIfPresent(subject) == null)
                .toList();
        if (missing.size() > 1) {
            store.list(tx, missing).forEach(row -> keep(tx, row));
        }
    }

    void destroy(Tx tx, UUID subject) {
        store.erase(tx, subject, clock.instant());
        tx.afterCommit(() -> kept.put(subject, Optional.empty()));
    }

    @Override
    public void follow(List<StoredEvent> batch) {
        for (StoredEvent event : batch) {
            if (event.type().equals(FieldVault.ERASED)) {
                kept.put(event.entityId(), Optional.empty());
            }
        }
    }

    static byte[] boundTo(UUID subject) {
        return ("vault.subject_key|wrapped|" + subject).getBytes(UTF_8);
    }

    private Optional<Optional<DataKey>> stored(Tx tx, UUID subject) {
        Optional<DataKey> known = kept.getIfPresent(subject);
        return known != null ? Optional.of(known) : store.find(tx, subject).map(row -> keep(tx, row));
    }

    private Optional<DataKey> make(Tx tx, UUID subject) {
        KeysetHandle made = DataKey.generate();
        Optional<Optional<DataKey>> key = inserted(tx, subject, made);
        if (key.isEmpty()) {
            // A rotation writes the file of the keys before it is committed, and another one may have retired the key
            // this node still holds. Once this lock is ours none is under way, nor begins before this transaction ends.
            store.awaitRotations(tx);
            keks.readAgain();
            key = inserted(tx, subject, made);
        }
        return key.orElseThrow(() -> new IllegalStateException(
                "the primary key of " + keks.source().name() + " is none of this database's keys"));
    }

    /// The person's key, or the one that somebody else has made meanwhile. Empty when the database does not
    /// know the key that this node would wrap it with.
    private Optional<Optional<DataKey>> inserted(Tx tx, UUID subject, KeysetHandle made) {
        if (!store.insert(tx, subject, keks.wrap(made, boundTo(subject)), clock.instant())) {
            return store.find(tx, subject).map(row -> keep(tx, row));
        }
        var key = Optional.of(new DataKey(made));
        tx.afterCommit(() -> kept.asMap().putIfAbsent(subject, key));
        return Optional.of(key);
    }

    /// A key that may still be rolled back is kept once it is certain.
    private Optional<DataKey> keep(Tx tx, VaultStore.SubjectRow row) {
        Wrapped wrapped = row.wrapped();
        Optional<DataKey> key = wrapped == null
                ? Optional.empty()
                : Optional.of(new DataKey(keks.unwrap(wrapped, boundTo(row.subject()))));
        if (row.uncommitted()) {
            tx.afterCommit(() -> kept.put(row.subject(), key));
        } else {
            kept.asMap().putIfAbsent(row.subject(), key);
        }
        return key;
    }
}
