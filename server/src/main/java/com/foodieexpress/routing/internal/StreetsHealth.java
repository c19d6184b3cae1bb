package com.foodieexpress.routing.internal;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Not ready before the streets are: without them no order can be quoted and no rider sent.
@Readiness
@ApplicationScoped
class StreetsHealth implements HealthCheck {

    private final Streets streets;

    StreetsHealth(Streets streets) {
        this.streets = streets;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("streets").status(streets.ready());
        String failure = streets.failure();
        return failure == null
                ? answer.build()
                : answer.withData("failure", failure).build();
    }
}
