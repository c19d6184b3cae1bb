package com.foodieexpress.platform.vault;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.time.WallClock;
import java.util.List;
import java.util.Objects;

/// Gives the platform a new key-encryption key while everything goes on: the key is added and becomes the
/// primary one, then every data key is wrapped anew, some at a time.
///
/// Run again after a stop it goes on where it was. Data keys do not change, so nothing that is sealed has
/// to be touched.
final class RotateKeys {

    private static final int BATCH = 500;

    private final Database database;
    private final Keks keks;
    private final WallClock clock;
    private final VaultStore store = new VaultStore();

    RotateKeys(Database database, Keks keks, WallClock clock) {
        this.database = database;
        this.keks = keks;
        this.clock = clock;
    }

    /// Makes a new primary key; answers its number.
    int addPrimary() {
        return database.write(this::addPrimary);
    }

    int addPrimary(Tx tx) {
        store.lockKeks(tx);
        Kek next = keks.now().withNewPrimary();
        store.insertKek(tx, next.primary(), clock.instant());
        // If the commit fails afterwards, the next start adds the number.
        keks.replace(next);
        return next.primary();
    }

    /// Wraps every key with the primary one; answers how many needed it.
    long rewrapAll() {
        database.run(this::rewrapIndexKey);
        long all = 0;
        int some;
        do {
            some = database.write(this::rewrapSome);
            all += some;
        } while (some > 0);
        return all;
    }

    /// Takes old keys out for good; answers how many. Fails when a data key is still wrapped with one of
    /// them.
    int retireOld() {
        return database.write(tx -> {
            store.lockKeks(tx);
            Kek keys = keks.now();
            int deleted = store.deleteKeksBut(tx, keys.primary());
            keks.replace(keys.withoutOldKeys());
            return deleted;
        });
    }

    private int rewrapSome(Tx tx) {
        List<VaultStore.SubjectRow> rows = store.lockForRewrap(tx, keks.now().primary(), BATCH);
        if (!rows.isEmpty()) {
            store.rewrap(tx, rows.stream().map(this::rewrapped).toList());
        }
        return rows.size();
    }

    private VaultStore.SubjectRow rewrapped(VaultStore.SubjectRow row) {
        byte[] boundTo = SubjectKeys.boundTo(row.subject());
        Wrapped old = Objects.requireNonNull(row.wrapped());
        return new VaultStore.SubjectRow(row.subject(), keks.wrap(keks.unwrap(old, boundTo), boundTo), false);
    }

    private void rewrapIndexKey(Tx tx) {
        store.lockIndexKey(tx)
                .filter(wrapped -> wrapped.kekId() != keks.now().primary())
                .ifPresent(wrapped -> store.putIndexKey(
                        tx,
                        keks.wrap(keks.unwrap(wrapped, BlindIndex.BOUND_TO), BlindIndex.BOUND_TO),
                        clock.instant()));
    }
}
