package com.foodieexpress.simulator.city;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.ToDoubleFunction;

/// The chance in one agent's life: the same seed and name always roll the same numbers.
///
/// Not thread-safe. Each thread of an agent takes its own dice by its own name, so that the order in which threads
/// run does not change what anybody rolls.
public final class Dice {
    private final SplittableRandom random;

    public Dice(long seed, String name) {
        this.random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L ^ hash(name));
    }

    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    public double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    public int between(int low, int highInclusive) {
        return random.nextInt(low, highInclusive + 1);
    }

    public Duration between(Duration low, Duration high) {
        return low.plusMillis((long) (random.nextDouble() * high.minus(low).toMillis()));
    }

    public double gaussian(double mean, double deviation) {
        return random.nextGaussian(mean, deviation);
    }

    /// A positive factor around 1: half of the rolls are below, and a roll may be far above, never far below.
    public double factor(double spread) {
        return Math.exp(random.nextGaussian(0, spread));
    }

    /// The gap to the next event of a Poisson process with `perHour` events.
    public Duration gap(double perHour) {
        return Duration.ofMillis((long) (random.nextExponential() * 3_600_000 / perHour));
    }

    public <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    /// Picks by weight; all weights zero means any.
    public <T> T pick(List<T> items, ToDoubleFunction<T> weight) {
        double total = items.stream().mapToDouble(weight).sum();
        double rest = random.nextDouble() * total;
        for (T item : items) {
            rest -= weight.applyAsDouble(item);
            if (rest < 0) {
                return item;
            }
        }
        return pick(items);
    }

    public UUID uuid() {
        long high = (random.nextLong() & ~0xF000L) | 0x4000L;
        long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /// FNV-1a, because `String.hashCode` gives neighbouring names neighbouring seeds.
    private static long hash(String name) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
