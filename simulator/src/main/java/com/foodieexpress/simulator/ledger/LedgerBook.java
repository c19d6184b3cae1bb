package com.foodieexpress.simulator.ledger;

import com.foodieexpress.simulator.wire.OrderStage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A ledger summed up: what must be there, and how often.
public final class LedgerBook {
    private final Map<UUID, ExpectedOrder> orders = new LinkedHashMap<>();
    private final Map<UUID, OrderStage> stages = new HashMap<>();
    private final Map<UUID, OrderCount> counts = new HashMap<>();
    private final Map<UUID, ExpectedFixes> fixes = new LinkedHashMap<>();
    private @Nullable Instant firstAttempt;

    public static LedgerBook of(List<LedgerEntry> entries) {
        var book = new LedgerBook();
        entries.forEach(book::take);
        return book;
    }

    public List<ExpectedOrder> orders() {
        var expected = new ArrayList<ExpectedOrder>();
        orders.values().forEach(order -> expected.add(order.atLeast(stages.getOrDefault(order.id(), order.stage()))));
        return expected;
    }

    /// How many orders each customer may have: between the acknowledged ones and the attempts.
    public Map<UUID, OrderCount> counts() {
        return Map.copyOf(counts);
    }

    public List<ExpectedFixes> fixes() {
        return List.copyOf(fixes.values());
    }

    public Optional<Instant> firstAttempt() {
        return Optional.ofNullable(firstAttempt);
    }

    private void take(LedgerEntry entry) {
        switch (entry) {
            case LedgerEntry.Attempt(var _, UUID customer, Instant at) -> {
                firstAttempt = firstAttempt == null || at.isBefore(firstAttempt) ? at : firstAttempt;
                counts.merge(customer, new OrderCount(0, 1), OrderCount::plus);
            }
            case LedgerEntry.Placed(var _, UUID id, String number, UUID customer, OrderStage stage) -> {
                orders.put(id, new ExpectedOrder(id, number, stage));
                counts.merge(customer, new OrderCount(1, 0), OrderCount::plus);
            }
            case LedgerEntry.Moved(UUID id, OrderStage stage) ->
                stages.merge(id, stage, (before, now) -> now.compareTo(before) > 0 ? now : before);
            case LedgerEntry.Fixes batch ->
                fixes.computeIfAbsent(batch.riderId(), ExpectedFixes::new).add(batch);
        }
    }

    /// One order and the least stage that it must have reached.
    public record ExpectedOrder(UUID id, String number, OrderStage stage) {
        ExpectedOrder atLeast(OrderStage other) {
            return new ExpectedOrder(id, number, other.compareTo(stage) > 0 ? other : stage);
        }

        /// What is wrong with the order as it stands; empty when nothing is.
        public Optional<String> fault(OrderStage actual) {
            return stage.isBehind(actual)
                    ? Optional.of("order " + number + ": acknowledged " + stage + ", is " + actual)
                    : Optional.empty();
        }
    }

    /// Acknowledged orders and attempts of one customer.
    public record OrderCount(int acknowledged, int attempts) {
        OrderCount plus(OrderCount other) {
            return new OrderCount(acknowledged + other.acknowledged, attempts + other.attempts);
        }

        /// What is wrong with so many orders; empty when nothing is.
        public Optional<String> fault(UUID customer, int actual) {
            if (actual < acknowledged) {
                return Optional.of(
                        "customer " + customer + ": " + acknowledged + " orders acknowledged, has " + actual);
            }
            if (actual > attempts) {
                return Optional.of("customer " + customer + ": " + attempts + " orders tried, has " + actual);
            }
            return Optional.empty();
        }
    }
}
