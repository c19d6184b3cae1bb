package com.foodieexpress.simulator.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class DiceTest {
    @Test
    void rollsTheSameForTheSameSeedAndName() {
        assertThat(rolls(7, "rider:anna")).isEqualTo(rolls(7, "rider:anna"));
    }

    @Test
    void rollsOtherwiseForAnotherSeedOrName() {
        assertThat(rolls(7, "rider:anna")).isNotEqualTo(rolls(8, "rider:anna"));
        assertThat(rolls(7, "rider:anna")).isNotEqualTo(rolls(7, "rider:anne"));
    }

    @Test
    void makesRandomUuids() {
        assertThat(new Dice(7, "phone").uuid().version()).isEqualTo(4);
        assertThat(new Dice(7, "phone").uuid().variant()).isEqualTo(2);
    }

    @Test
    void picksByWeight() {
        var dice = new Dice(7, "hungry");
        long heavy = DoubleStream.generate(() -> dice.pick(List.of(1.0, 9.0), weight -> weight))
                .limit(1000)
                .filter(picked -> picked == 9.0)
                .count();
        assertThat(heavy).isBetween(850L, 950L);
    }

    private static List<Double> rolls(long seed, String name) {
        var dice = new Dice(seed, name);
        return DoubleStream.generate(() -> dice.between(0.0, 1.0))
                .limit(20)
                .boxed()
                .toList();
    }
}
