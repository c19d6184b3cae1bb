package com.foodieexpress.platform.logging;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Logs on behalf of requests that ask for it: on the virtual thread of a resource, and on the event loop.
@ApplicationScoped
class LogProbe {

    static final String HEADER = "X-Log-Probe";

    private static final Logger LOG = Logger.getLogger(LogProbe.class);

    void install(@Observes Router router) {
        router.get("/log-probe").handler(routing -> {
            LOG.info(routing.request().getHeader(HEADER));
            routing.response().end();
        });
    }

    @ServerRequestFilter
    public void filter(ContainerRequestContext request) {
        String text = request.getHeaderString(HEADER);
        if (text != null) {
            LOG.infof("%s %s", text, Thread.currentThread().isVirtual() ? "virtual" : "platform");
        }
    }
}
