package com.foodieexpress.platform.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/// The API's documentation in a browser: the framework's viewer, but a page of our own around it, since the viewer's
/// starts with an inline script, which no page of ours may run.
@ApplicationScoped
class ApiDocs {

    void install(@Observes Router router) {
        Buffer page = read("index.html");
        Buffer start = read("start.js");
        for (String path : List.of("/docs", "/docs/", "/docs/index.html")) {
            router.get(path).order(-100).handler(routing -> answer(routing, "text/html; charset=utf-8", page));
        }
        router.get("/docs/start.js").order(-100).handler(routing -> answer(routing, "text/javascript", start));
    }

    private static void answer(RoutingContext routing, String type, Buffer content) {
        routing.response().putHeader("Content-Type", type).end(content);
    }

    private static Buffer read(String name) {
        try (InputStream file = Objects.requireNonNull(ApiDocs.class.getResourceAsStream("/docs/" + name), name)) {
            return Buffer.buffer(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
