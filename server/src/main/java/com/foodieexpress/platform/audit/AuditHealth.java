package com.foodieexpress.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Whether entries are sealed. The node stays ready when they are not: the city goes on eating while an operator looks.
@Readiness
@ApplicationScoped
class AuditHealth implements HealthCheck {

    private final Sealer sealer;

    AuditHealth(Sealer sealer) {
        this.sealer = sealer;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("audit-trail")
                .up()
                .withData("state", sealer.trouble().isEmpty() ? "well" : "not-sealing")
                .build();
    }
}
