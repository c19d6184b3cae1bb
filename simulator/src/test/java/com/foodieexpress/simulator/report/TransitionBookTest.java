package com.foodieexpress.simulator.report;

import static com.foodieexpress.simulator.wire.OrderStage.CANCELLED;
import static com.foodieexpress.simulator.wire.OrderStage.CONFIRMED;
import static com.foodieexpress.simulator.wire.OrderStage.DELIVERED;
import static com.foodieexpress.simulator.wire.OrderStage.PICKED_UP;
import static com.foodieexpress.simulator.wire.OrderStage.PREPARING;
import static com.foodieexpress.simulator.wire.OrderStage.READY;
import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.simulator.wire.OrderStage;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TransitionBookTest {
    private final TransitionBook book = new TransitionBook();
    private final UUID order = UUID.randomUUID();

    @Test
    void aReadThatFallsBehindAnAcknowledgementIsALostUpdate() {
        book.acknowledge(order, PICKED_UP);
        book.acknowledge(order, CONFIRMED);
        assertThat(book.read(order, book.known(order), PREPARING)).isFalse();
        assertThat(book.contradictions()).singleElement().asString().contains("acknowledged PICKED_UP");
    }

    @Test
    void anAcknowledgementDuringTheReadIsNotHeldAgainstIt() {
        OrderStage before = book.known(order);
        book.acknowledge(order, PICKED_UP);
        assertThat(book.read(order, before, PREPARING)).isTrue();
    }

    @Test
    void theCustomersCoarserWordsAreNoContradiction() {
        book.acknowledge(order, READY);
        assertThat(book.read(order, READY, PREPARING)).isTrue();
        assertThat(book.read(order, READY, CANCELLED)).isTrue();
    }

    @Test
    void whatIsOverStaysOver() {
        assertThat(book.read(order, CANCELLED, PREPARING)).isFalse();
        assertThat(book.read(order, DELIVERED, CANCELLED)).isFalse();
        assertThat(book.read(order, DELIVERED, DELIVERED)).isTrue();
    }
}
