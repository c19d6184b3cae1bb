package com.foodieexpress.platform.logging;

import com.foodieexpress.platform.config.PlatformConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.logging.Handler;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.handlers.ConsoleHandler;

/// Writes the console as JSON lines where `FOODIE_LOG_JSON=true` asks for it. The framework sets up its logging before
/// it
/// starts us, so that the few lines of the migrations before are still text.
@ApplicationScoped
class LogSetup {

    private final PlatformConfig config;

    LogSetup(PlatformConfig config) {
        this.config = config;
    }

    void start(@Observes @Priority(1) StartupEvent event) {
        if (config.logJson()) {
            for (Handler handler : LogContext.getLogContext().getLogger("").getHandlers()) {
                useJson(handler);
            }
        }
    }

    /// The console hides behind the handler that keeps the lines of the start until logging is configured.
    static void useJson(Handler handler) {
        if (handler instanceof ConsoleHandler) {
            handler.setFormatter(new JsonLines());
        } else if (handler instanceof ExtHandler parent) {
            for (Handler child : parent.getHandlers()) {
                useJson(child);
            }
        }
    }
}
