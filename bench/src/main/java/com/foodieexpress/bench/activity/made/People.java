package com.foodieexpress.bench.activity.made;

import java.util.SplittableRandom;
import java.util.UUID;

/// Who is there: ids, the numbers the log gave them, and who comes how often (a few very often).
final class People {

    private static final double SKEW = 1.5;

    private final UUID[] ids;
    private final int[] numbers;

    People(int many, long seed) {
        var random = new SplittableRandom(seed);
        ids = new UUID[many];
        numbers = new int[many];
        for (int i = 0; i < many; i++) {
            ids[i] = new UUID(
                    random.nextLong() & ~0xf000L | 0x7000L,
                    random.nextLong() & 0x3fff_ffff_ffff_ffffL | Long.MIN_VALUE);
        }
    }

    int many() {
        return ids.length;
    }

    UUID id(int person) {
        return ids[person];
    }

    int number(int person) {
        return numbers[person];
    }

    void number(int person, int number) {
        numbers[person] = number;
    }

    int next(SplittableRandom random) {
        return (int) (ids.length * Math.pow(random.nextDouble(), SKEW));
    }
}
