package com.foodieexpress.platform.http;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.config.PlatformConfig;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.FileSystemAccess;
import io.vertx.ext.web.handler.StaticHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Serves the built web apps and the map tiles (with byte ranges, which PMTiles lives on). Each app answers its own
/// index page for
/// addresses its router knows.
@ApplicationScoped
class StaticPages {

    private static final List<String> APPS = List.of("customer", "restaurant", "rider", "admin");

    private final PlatformConfig config;

    StaticPages(PlatformConfig config) {
        this.config = config;
    }

    void install(@Observes Router router) {
        Path maps = config.mapDir().toAbsolutePath().normalize();
        router.route("/maps/*").order(20_000).handler(StaticPages::tilesOnly).handler(files(maps));
        Path web = config.webDir().toAbsolutePath().normalize();
        router.route("/*").order(20_001).handler(files(web).setIndexPage("index.html"));
        for (String app : APPS) {
            Path index = web.resolve(app).resolve("index.html");
            router.route("/" + app + "/*").order(20_002).handler(routing -> page(routing, index));
            router.route("/" + app).order(20_002).handler(routing -> page(routing, index));
        }
    }

    private StaticHandler files(Path root) {
        return StaticHandler.create(FileSystemAccess.ROOT, root.toString())
                .setDefaultContentEncoding("UTF-8")
                .setAlwaysAsyncFS(false)
                .setCachingEnabled(true)
                .setMaxAgeSeconds(300)
                .setIncludeHidden(false)
                .setEnableRangeSupport(true);
    }

    private static void tilesOnly(RoutingContext routing) {
        if (routing.normalizedPath().endsWith(".pmtiles")) {
            routing.next();
        } else {
            RawAnswers.refuse(routing, Refusal.notFound("platform.not-found", "There is nothing at this address"));
        }
    }

    private void page(RoutingContext routing, Path index) {
        boolean reads = routing.request().method() == HttpMethod.GET
                || routing.request().method() == HttpMethod.HEAD;
        if (reads && !routing.normalizedPath().contains(".") && Files.isReadable(index)) {
            routing.response().putHeader("Cache-Control", "no-cache").sendFile(index.toString());
        } else {
            routing.next();
        }
    }
}
