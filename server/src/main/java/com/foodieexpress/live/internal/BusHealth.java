package com.foodieexpress.live.internal;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Whether the nodes hear each other. A node that does not is `degraded` and stays in service: it fetches
/// from the database what it would have heard.
@Readiness
@Singleton
class BusHealth implements HealthCheck {

    private final RedisBus bus;

    BusHealth(RedisBus bus) {
        this.bus = bus;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("live-bus")
                .up()
                .withData("state", state())
                .withData("otherNodes", bus.others())
                .build();
    }

    private String state() {
        if (!bus.isConfigured()) {
            return "alone";
        }
        return bus.isUp() ? "well" : "degraded";
    }
}
