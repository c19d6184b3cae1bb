package com.foodieexpress.simulator.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeenEventsTest {
    private final SeenEvents seen = new SeenEvents();

    @Test
    void whatTheSnapshotCoveredIsNotMissing() {
        seen.snapshot();
        seen.add("order.accepted");
        seen.add("order.ready");
        assertThat(seen.missingFrom(List.of("order.placed", "order.accepted", "order.ready")))
                .isEmpty();
    }

    @Test
    void whatWasNeverToldIsMissing() {
        seen.add("order.accepted");
        seen.add("order.delivered");
        assertThat(seen.missingFrom(List.of("order.placed", "order.accepted", "order.ready", "order.delivered")))
                .containsExactly("order.ready");
    }

    @Test
    void aSecondSnapshotCoversTheGap() {
        seen.add("order.accepted");
        seen.snapshot();
        seen.add("order.delivered");
        assertThat(seen.missingFrom(List.of("order.accepted", "order.ready", "order.delivered")))
                .isEmpty();
    }
}
