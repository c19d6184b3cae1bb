package com.foodieexpress.simulator.agent;

import com.foodieexpress.simulator.api.ApiRequest;
import com.foodieexpress.simulator.api.Session;
import java.util.Map;
import java.util.UUID;

/// The office that lets new riders work. Thread-safe.
public final class Approval {
    private final Session admin;

    public Approval(Session admin) {
        this.admin = admin;
    }

    void approve(UUID account) {
        admin.call(ApiRequest.post("/admin/accounts/{id}/approve", account)
                .body(Map.of("waiver", "A simulated rider has no papers")));
    }
}
