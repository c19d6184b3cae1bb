package com.foodieexpress.activity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.activity.ActionFigures.Figures;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Every quantile is within 1 % of the true one, whatever the times are and however they were added up.
class LatencySketchTest {

    private static final long DAY = 86_400_000_000L;

    @Property(tries = 500)
    void everyQuantileIsWithinOnePercent(@ForAll("times") List<Long> times, @ForAll("shares") double share) {
        var sketch = new LatencySketch();
        times.forEach(sketch::add);
        List<Long> sorted = times.stream().sorted().toList();
        double exact = sorted.get((int) Math.floor(share * (sorted.size() - 1)));
        assertThat(Math.abs(sketch.quantile(share) - exact))
                .isLessThanOrEqualTo(exact * LatencySketch.ACCURACY * 1.000001);
        assertThat(sketch.count()).isEqualTo(times.size());
    }

    @Property(tries = 300)
    void partsAddUpToTheWhole(@ForAll("times") List<Long> times, @ForAll("shares") double cut) {
        int at = (int) (cut * times.size());
        var first = new LatencySketch();
        times.subList(0, at).forEach(first::add);
        var second = new LatencySketch();
        times.subList(at, times.size()).forEach(second::add);
        var whole = new LatencySketch();
        times.forEach(whole::add);
        first.add(LatencySketch.read(second.bytes()));
        assertThat(first).isEqualTo(whole);
        assertThat(LatencySketch.read(whole.bytes())).isEqualTo(whole);
    }

    @Property(tries = 300)
    void storedSketchesAddUpToTheSame(
            @ForAll("times") List<Long> times, @ForAll("times") List<Long> more, @ForAll("shares") double share) {
        var whole = new LatencySketch();
        var sum = new FigureSum();
        var sumOfSums = new FigureSum();
        for (List<Long> part : List.of(times, more)) {
            var sketch = new LatencySketch();
            part.forEach(sketch::add);
            whole.add(sketch);
            var row = new FigureStore.Stored(
                    new FigureStore.Part(Grain.HOUR, Instant.EPOCH), Source.REQUEST, "s", 1, 0, 1, 1, sketch.bytes());
            sum.add(row);
            var one = new FigureSum();
            one.add(row);
            sumOfSums.add(one);
        }
        assertThat(sum.quantile(share)).isEqualTo(whole.quantile(share));
        assertThat(sumOfSums.figures()).isEqualTo(sum.figures());
        assertThat(new FigureSum().figures()).isEqualTo(new Figures(0, 0, 0, 0, 0, 0, 0));
    }

    @Provide
    Arbitrary<List<Long>> times() {
        return Arbitraries.longs().between(1, DAY).list().ofMinSize(1).ofMaxSize(300);
    }

    @Provide
    Arbitrary<Double> shares() {
        return Arbitraries.doubles().between(0, 1);
    }
}
