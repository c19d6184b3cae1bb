package com.foodieexpress.activity.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;

/// Rows that were there when a transaction committed, so that the next one need not try to make them. They may be gone
/// again: whoever finds fewer than expected makes them after all.
final class KnownRows<K> {

    private static final int REMEMBERED = 20_000;

    private final Cache<K, Boolean> rows =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    boolean allOf(Collection<K> keys) {
        for (K key : keys) {
            if (rows.getIfPresent(key) == null) {
                return false;
            }
        }
        return true;
    }

    void add(Collection<K> keys) {
        keys.forEach(key -> rows.put(key, Boolean.TRUE));
    }
}
