package com.foodieexpress.platform.http;

import com.foodieexpress.platform.origin.Visitors;
import com.foodieexpress.platform.time.WallClock;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// `/.well-known/security.txt` (RFC 9116): whom to tell about a weakness. Not there until a contact is configured.
@ApplicationScoped
class SecurityText {

    private static final String PATH = "/.well-known/security.txt";
    private static final Duration HOLDS = Duration.ofDays(180);

    private final EdgeConfig config;
    private final Visitors visitors;
    private final WallClock clock;

    SecurityText(EdgeConfig config, Visitors visitors, WallClock clock) {
        this.config = config;
        this.visitors = visitors;
        this.clock = clock;
    }

    void install(@Observes Router router) {
        router.route(PATH)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(-100)
                .handler(this::answer);
    }

    private void answer(RoutingContext routing) {
        String text = text(
                config.securityContact().orElse(null), config.securityPolicy().orElse(null));
        if (text == null) {
            routing.next();
        } else {
            routing.response()
                    .putHeader("Content-Type", "text/plain; charset=utf-8")
                    .putHeader("Cache-Control", "max-age=86400")
                    .end(text);
        }
    }

    @Nullable
    String text(@Nullable String contact, @Nullable String policy) {
        if (contact == null) {
            return null;
        }
        var text = new StringBuilder("Contact: " + contact + "\n");
        text.append("Expires: ")
                .append(clock.instant().truncatedTo(ChronoUnit.DAYS).plus(HOLDS))
                .append('\n');
        text.append("Preferred-Languages: en, fr\n");
        visitors.publicOrigin()
                .ifPresent(origin ->
                        text.append("Canonical: ").append(origin).append(PATH).append('\n'));
        if (policy != null) {
            text.append("Policy: ").append(policy).append('\n');
        }
        return text.toString();
    }
}
