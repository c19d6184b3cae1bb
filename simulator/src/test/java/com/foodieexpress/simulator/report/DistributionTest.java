package com.foodieexpress.simulator.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class DistributionTest {
    @Test
    void percentilesAreNearestRank() {
        Distribution hundred =
                Distribution.of(IntStream.rangeClosed(1, 100).asDoubleStream().toArray());
        assertThat(hundred.percentile(50)).isEqualTo(50);
        assertThat(hundred.percentile(90)).isEqualTo(90);
        assertThat(hundred.percentile(100)).isEqualTo(100);
        assertThat(hundred.mean()).isEqualTo(50.5);
    }

    @Test
    void nothingIsZero() {
        assertThat(Distribution.of().percentile(50)).isZero();
        assertThat(Distribution.of().mean()).isZero();
        assertThat(new LatencyHistogram().percentileMillis(99)).isZero();
    }

    @Test
    void samplesKeepTheNewest() {
        var samples = new Samples();
        IntStream.range(0, 250_000).forEach(samples::add);
        assertThat(samples.count()).isEqualTo(250_000);
        assertThat(samples.distribution().size()).isEqualTo(100_000);
        assertThat(samples.distribution().percentile(0)).isEqualTo(150_000);
    }

    @Test
    void aHistogramIsWithinFourPercent() {
        var histogram = new LatencyHistogram();
        IntStream.rangeClosed(1, 1000).forEach(millis -> histogram.add(Duration.ofMillis(millis)));
        assertThat(histogram.count()).isEqualTo(1000);
        assertThat(histogram.percentileMillis(50)).isCloseTo(500, Percentage.withPercentage(4.1));
        assertThat(histogram.percentileMillis(99)).isCloseTo(990, Percentage.withPercentage(4.1));
    }
}
