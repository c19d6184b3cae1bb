package com.foodieexpress.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.simulator.api.ApiRequest;
import com.foodieexpress.simulator.api.Json;
import com.foodieexpress.simulator.api.Refused;
import com.foodieexpress.simulator.api.Session;
import com.foodieexpress.simulator.api.Stopped;
import com.foodieexpress.simulator.api.Unreachable;
import com.foodieexpress.simulator.report.Tallies;
import com.foodieexpress.simulator.report.TransitionBook;
import com.foodieexpress.simulator.wire.Order;
import com.foodieexpress.simulator.wire.OrderStage;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads every order of this run once more, as the administrator sees it, and compares it with what was acknowledged.
final class FinalSweep {
    private final TransitionBook book;
    private final Tallies tallies;

    FinalSweep(Tallies tallies) {
        this.book = tallies.transitions();
        this.tallies = tallies;
    }

    void sweep(Session admin) {
        try {
            Map<UUID, OrderStage> known = book.snapshot();
            Set<UUID> unseen = new HashSet<>(known.keySet());
            String cursor = "";
            while (!unseen.isEmpty() && cursor != null) {
                cursor = page(admin, cursor, known, unseen);
            }
            unseen.forEach(order -> readAlone(admin, order, known));
        } catch (Refused | Unreachable | Stopped e) {
            tallies.troubles().note("the final sweep was cut off", e);
        }
    }

    /// Compares one page, newest orders first; the next cursor, null on the last page.
    private @Nullable String page(Session admin, String cursor, Map<UUID, OrderStage> known, Set<UUID> unseen) {
        var request = ApiRequest.get("/orders").query("limit", 100);
        JsonNode page = admin.call(cursor.isEmpty() ? request : request.query("cursor", cursor))
                .json();
        for (Order order : Json.items(Order.class, page)) {
            if (unseen.remove(order.id())) {
                book.read(order.id(), known.get(order.id()), order.stage());
            }
        }
        return page.hasNonNull("next") ? page.path("next").asText() : null;
    }

    private void readAlone(Session admin, UUID id, Map<UUID, OrderStage> known) {
        try {
            Order order = admin.call(ApiRequest.get("/orders/{id}", id)).as(Order.class);
            book.read(id, known.get(id), order.stage());
        } catch (Refused e) {
            if (e.status() != 404) {
                throw e;
            }
            book.vanished(id);
        }
    }
}
