package com.foodieexpress.simulator.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.simulator.api.ApiRequest;
import com.foodieexpress.simulator.api.Json;
import com.foodieexpress.simulator.api.Refused;
import com.foodieexpress.simulator.api.Session;
import com.foodieexpress.simulator.ledger.LedgerBook.ExpectedOrder;
import com.foodieexpress.simulator.wire.Order;
import com.foodieexpress.simulator.wire.Order.Party;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/// Reads through the API, as the administrator, everything that a ledger says must be there. Changes nothing.
public final class LedgerAudit {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MARGIN = Duration.ofSeconds(1);

    private final Session admin;
    private final List<String> faults = new ArrayList<>();

    public LedgerAudit(Session admin) {
        this.admin = admin;
    }

    /// Every fault found, in words; empty when the server kept all its promises.
    public List<String> faults(LedgerBook book) {
        book.orders().forEach(this::checkOrder);
        book.firstAttempt().ifPresent(since -> checkCounts(book, since));
        book.fixes().forEach(this::checkFixes);
        return List.copyOf(faults);
    }

    private void checkOrder(ExpectedOrder expected) {
        try {
            Order order =
                    admin.call(ApiRequest.get("/orders/{id}", expected.id())).as(Order.class);
            if (!order.number().equals(expected.number())) {
                faults.add("order " + expected.id() + ": number " + expected.number() + " became " + order.number());
            }
            expected.fault(order.stage()).ifPresent(faults::add);
        } catch (Refused e) {
            if (e.status() != 404) {
                throw e;
            }
            faults.add("order " + expected.number() + ": acknowledged and not found");
        }
    }

    /// An order that was placed twice under one key shows as one order too many of its customer.
    private void checkCounts(LedgerBook book, Instant since) {
        var actual = new HashMap<UUID, Integer>();
        pages(ApiRequest.get("/orders"), page -> countOrders(page, since, actual));
        book.counts()
                .forEach((customer, count) ->
                        count.fault(customer, actual.getOrDefault(customer, 0)).ifPresent(faults::add));
    }

    private static void countOrders(JsonNode page, Instant since, Map<UUID, Integer> actual) {
        for (Order order : Json.items(Order.class, page)) {
            Instant placedAt = order.placedAt();
            Party customer = order.customer();
            boolean counts = placedAt != null && !placedAt.isBefore(since);
            if (counts && customer != null && customer.id() != null) {
                actual.merge(customer.id(), 1, Integer::sum);
            }
        }
    }

    /// Hour by hour: a phone says less in an hour than one answer holds, so no page is cut.
    private void checkFixes(ExpectedFixes expected) {
        var stored = new ArrayList<ExpectedFixes.FixKey>();
        Instant end = expected.to().plus(MARGIN);
        for (Instant from = expected.from().minus(MARGIN); from.isBefore(end); from = from.plus(HOUR)) {
            Instant to = from.plus(HOUR);
            var request = ApiRequest.get("/riders/{id}/history", expected.riderId())
                    .query("from", from)
                    .query("to", to.isBefore(end) ? to : end)
                    .query("limit", 10_000);
            stored.addAll(admin.call(request).items(ExpectedFixes.FixKey.class));
        }
        faults.addAll(expected.faults(stored));
    }

    private void pages(ApiRequest request, Consumer<JsonNode> reader) {
        ApiRequest paged = request.query("limit", 100);
        JsonNode page = admin.call(paged).json();
        reader.accept(page);
        while (page.hasNonNull("next")) {
            page = admin.call(paged.query("cursor", page.path("next").asText())).json();
            reader.accept(page);
        }
    }
}
