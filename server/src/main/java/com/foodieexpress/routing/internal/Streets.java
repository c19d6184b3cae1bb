package com.foodieexpress.routing.internal;

import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.calls.CallName;
import com.foodieexpress.platform.calls.OutgoingCalls;
import com.foodieexpress.platform.config.PlatformConfig;
import com.foodieexpress.routing.Profile;
import com.foodieexpress.routing.Route;
import com.foodieexpress.routing.Routing;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The city's streets: loaded in the background at start, answering once they are there.
@ApplicationScoped
class Streets implements Routing {

    private static final Logger LOG = Logger.getLogger(Streets.class);
    private static final long ROUTES = 5_000;
    private static final CallName ROUTE = new CallName("routing.engine", "route");
    private static final CallName TIMES = new CallName("routing.engine", "secondsToOne");

    private record Way(GeoPoint from, GeoPoint to, Profile profile) {}

    private final Path extract;
    private final Path cache;
    private final ImportPlaces importPlaces;
    private final OutgoingCalls outgoing;
    /// A quote, an offer and the delivery ask for the same way within minutes.
    private final Cache<Way, Route> routes =
            Caffeine.newBuilder().maximumSize(ROUTES).build();

    private volatile @Nullable StreetGraph graph;
    private volatile @Nullable String failure;

    Streets(PlatformConfig platform, CityConfig city, ImportPlaces importPlaces, OutgoingCalls outgoing) {
        this.outgoing = outgoing;
        this.extract =
                platform.mapDir().resolve(city.extract()).toAbsolutePath().normalize();
        this.cache = platform.dataDir().resolve("streets").toAbsolutePath().normalize();
        this.importPlaces = importPlaces;
    }

    void start(@Observes @Priority(200) StartupEvent event) {
        Thread.ofPlatform().daemon().name("streets").start(this::load);
    }

    void stop(@Observes @Priority(900) ShutdownEvent event) {
        StreetGraph loaded = graph;
        graph = null;
        if (loaded != null) {
            loaded.close();
        }
    }

    @Override
    public Route route(GeoPoint from, GeoPoint to, Profile profile) {
        StreetGraph streets = graph();
        return routes.get(
                new Way(from, to, profile),
                way -> outgoing.meterMany(ROUTE, () -> streets.route(way.from(), way.to(), way.profile())));
    }

    @Override
    public List<OptionalDouble> secondsToOne(List<GeoPoint> origins, GeoPoint to, Profile profile) {
        StreetGraph streets = graph();
        return outgoing.meterMany(TIMES, () -> streets.secondsToOne(origins, to, profile));
    }

    @Override
    public boolean ready() {
        return graph != null;
    }

    /// Why the streets will not come, null while they still may.
    @Nullable
    String failure() {
        return failure;
    }

    StreetGraph graph() {
        StreetGraph loaded = graph;
        if (loaded == null) {
            throw Refusal.unavailable("routing.streets-not-loaded", "The street map is still being loaded");
        }
        return loaded;
    }

    private void load() {
        try {
            if (!Files.isReadable(extract)) {
                throw new IllegalStateException("there is no street extract at " + extract);
            }
            String sha = StreetGraphFiles.sha256(extract);
            graph = new StreetGraphFiles(cache).load(extract, sha);
            importPlaces.from(extract, sha);
        } catch (RuntimeException e) {
            failure = String.valueOf(e.getMessage());
            LOG.errorf(e, "extract=%s could not be loaded", extract);
        }
    }
}
