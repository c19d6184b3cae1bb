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

    /// Rotations that may follow each other while one person's key is made.
    private static final int ATTEMPTS = 5;

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
        for (int attempt = 1;
                !store.insert(tx, subject, keks.wrap(made, boundTo(subject)), clock.instant());
                attempt++) {
            Optional<Optional<DataKey>> othersWork = store.find(tx, subject).map(row -> keep(tx, row));
            if (othersWork.isPresent()) {
                return othersWork.get();
            }
            if (attempt == ATTEMPTS) {
                throw new IllegalStateException("the keys are rotated faster than one can be used");
            }
            // A rotation retired the key that this node still held: read the keys and wrap again.
            keks.readAgain();
        }
        var key = Optional.of(new DataKey(made));
        tx.afterCommit(() -> kept.asMap().putIfAbsent(subject, key));
        return key;
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
