package com.foodieexpress.platform.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/// Answers that are dear to make, kept on this node under the version of what they were made from. Thread-safe.
///
/// Whoever asks has read the version from the database for this very answer, and every change raises it in its own
/// transaction. So there is nothing to tell other nodes and nothing that can be missed: what was changed before the
/// question has another version. Loading has to come after reading the version; the value may then be newer than it
/// says, never older.
public final class VersionedCache<K, V> {

    /// Only against a database that was put back to an older state beneath a running node.
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private record Kept<V>(long version, V value) {}

    private final Cache<K, Kept<V>> cache;
    private final ConcurrentMap<K, Kept<V>> map;
    private final Counter hits;
    private final Counter misses;

    /// Holds values of at most `mostWeight` together, by the least used; `name` is what metrics call it.
    public VersionedCache(String name, long mostWeight, ToIntFunction<V> weight, MeterRegistry metrics) {
        this.cache = Caffeine.newBuilder()
                .maximumWeight(mostWeight)
                .weigher((K key, Kept<V> kept) -> 1 + weight.applyAsInt(kept.value()))
                .expireAfterWrite(LONGEST)
                .build();
        this.map = cache.asMap();
        this.hits = metrics.counter("foodie.cache.reads", "cache", name, "outcome", "hit");
        this.misses = metrics.counter("foodie.cache.reads", "cache", name, "outcome", "miss");
        metrics.gauge("foodie.cache.entries", Tags.of("cache", name), map, ConcurrentMap::size);
    }

    /// The value of this version; loaded where another or none is kept.
    public V get(K key, long version, Supplier<V> load) {
        Kept<V> there = cache.getIfPresent(key);
        if (there != null && there.version() == version) {
            hits.increment();
            return there.value();
        }
        misses.increment();
        V fresh = load.get();
        map.merge(key, new Kept<>(version, fresh), VersionedCache::later);
        return fresh;
    }

    /// The values of these versions. `load` is asked once, for all that are kept in another version or not at all; what
    /// it leaves out is left out here.
    public Map<K, V> getAll(Map<K, Long> versions, Function<Set<K>, Map<K, V>> load) {
        var values = new HashMap<K, V>();
        var missing = new HashSet<K>();
        versions.forEach((key, version) -> {
            Kept<V> there = cache.getIfPresent(key);
            if (there != null && there.version() == version) {
                values.put(key, there.value());
            } else {
                missing.add(key);
            }
        });
        hits.increment(values.size());
        misses.increment(missing.size());
        if (!missing.isEmpty()) {
            load.apply(missing).forEach((key, fresh) -> {
                long version = Objects.requireNonNull(versions.get(key), "only what was asked for");
                map.merge(key, new Kept<>(version, fresh), VersionedCache::later);
                values.put(key, fresh);
            });
        }
        return values;
    }

    /// Somebody slow does not put an old version over a newer one.
    private static <V> Kept<V> later(Kept<V> there, Kept<V> fresh) {
        return there.version() > fresh.version() ? there : fresh;
    }
}
