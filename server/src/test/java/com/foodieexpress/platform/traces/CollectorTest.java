package com.foodieexpress.platform.traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is no address of a collector is refused by the name of its variable, and not repeated.
class CollectorTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://c.example:4318", "https://c.example:4318/", "https://c.example:4318/v1/traces"})
    void thePathIsAddedOnce(String url) {
        assertThat(Collector.of(url, 1).address()).isEqualTo("https://c.example:4318/v1/traces");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sesame",
                "collector:4318",
                "grpc://c.example:4317",
                "https://",
                "https://a b",
                "https://me:sesame@c.example",
                "https://c.example?key=sesame",
                "https://c.example#sesame"
            })
    void anythingElseIsRefused(String url) {
        assertThatThrownBy(() -> Collector.of(url, 1))
                .hasMessageStartingWith("FOODIE_TRACES_URL ")
                .hasMessageNotContaining("sesame");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void aShareIsFromNothingToAll(double share) {
        assertThatThrownBy(() -> Collector.of("https://c.example", share))
                .hasMessageStartingWith("FOODIE_TRACES_SHARE ");
    }

    @Test
    void theEndsAreShares() {
        assertThat(Collector.of("http://c.example", 0).share()).isZero();
        assertThat(Collector.of("http://c.example", 1).share()).isOne();
    }
}
