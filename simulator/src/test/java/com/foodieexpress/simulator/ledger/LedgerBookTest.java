package com.foodieexpress.simulator.ledger;

import static com.foodieexpress.simulator.wire.OrderStage.CANCELLED;
import static com.foodieexpress.simulator.wire.OrderStage.CONFIRMED;
import static com.foodieexpress.simulator.wire.OrderStage.DELIVERED;
import static com.foodieexpress.simulator.wire.OrderStage.PENDING;
import static com.foodieexpress.simulator.wire.OrderStage.PREPARING;
import static com.foodieexpress.simulator.wire.OrderStage.READY;
import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.simulator.ledger.ExpectedFixes.FixKey;
import com.foodieexpress.simulator.wire.OrderStage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerBookTest {
    private static final UUID ORDER = new UUID(0, 1);
    private static final UUID CUSTOMER = new UUID(0, 2);
    private static final UUID RIDER = new UUID(0, 3);
    private static final UUID PHONE = new UUID(0, 4);
    private static final Instant SEVEN = Instant.parse("2026-11-21T19:00:00Z");

    @Test
    void anOrderMustHaveReachedTheFurthestAcknowledgedStage() {
        var order = LedgerBook.of(List.of(placed(), moved(READY), moved(CONFIRMED)))
                .orders()
                .getFirst();
        assertThat(order.fault(READY)).isEmpty();
        assertThat(order.fault(DELIVERED)).isEmpty();
        assertThat(order.fault(CANCELLED)).isEmpty();
        assertThat(order.fault(PREPARING))
                .hasValueSatisfying(
                        fault -> assertThat(fault).isEqualTo("order F-1: acknowledged READY, is PREPARING"));
    }

    @Test
    void anAcknowledgedEndIsTheOnlyEnd() {
        var order = LedgerBook.of(List.of(placed(), moved(CANCELLED))).orders().getFirst();
        assertThat(order.fault(CANCELLED)).isEmpty();
        assertThat(order.fault(DELIVERED)).isPresent();
    }

    @Test
    void aCustomerHasBetweenTheAcknowledgedAndTheTriedOrders() {
        var count = new LedgerBook.OrderCount(1, 2);
        assertThat(LedgerBook.of(List.of(attempt(), placed(), attempt())).counts())
                .containsExactly(Map.entry(CUSTOMER, count));
        assertThat(count.fault(CUSTOMER, 0)).isPresent();
        assertThat(count.fault(CUSTOMER, 1)).isEmpty();
        assertThat(count.fault(CUSTOMER, 2)).isEmpty();
        assertThat(count.fault(CUSTOMER, 3)).isPresent();
    }

    @Test
    void eachAcknowledgedFixIsStoredExactlyOnce() {
        var expected = LedgerBook.of(List.of(fixes(1, 2), fixes(3, 4))).fixes().getFirst();
        assertThat(expected.count()).isEqualTo(4);
        assertThat(expected.faults(keys(1, 2, 3, 4, 5))).isEmpty();
        assertThat(expected.faults(keys(1, 3, 4, 4)))
                .containsExactlyInAnyOrder(
                        "rider " + RIDER + ": fix " + PHONE + "#2 was acknowledged and is not stored",
                        "rider " + RIDER + ": fix " + PHONE + "#4 is stored 2 times");
    }

    @Test
    void theFileGivesBackWhatWasWritten(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("ledger.jsonl");
        var entries = List.of(attempt(), placed(), moved(DELIVERED), fixes(1, 2));
        try (Ledger ledger = Ledger.at(file)) {
            entries.forEach(ledger::add);
        }
        assertThat(Ledger.read(file)).isEqualTo(entries);
    }

    private static LedgerEntry attempt() {
        return new LedgerEntry.Attempt("key", CUSTOMER, SEVEN);
    }

    private static LedgerEntry placed() {
        return new LedgerEntry.Placed("key", ORDER, "F-1", CUSTOMER, PENDING);
    }

    private static LedgerEntry moved(OrderStage stage) {
        return new LedgerEntry.Moved(ORDER, stage);
    }

    private static LedgerEntry fixes(long first, long second) {
        return new LedgerEntry.Fixes(RIDER, PHONE, List.of(first, second), SEVEN, SEVEN.plusSeconds(5));
    }

    private static List<FixKey> keys(long... seqs) {
        return Arrays.stream(seqs).mapToObj(seq -> new FixKey(PHONE, seq)).toList();
    }
}
