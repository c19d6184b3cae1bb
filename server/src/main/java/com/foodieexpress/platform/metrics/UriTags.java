package com.foodieexpress.platform.metrics;

import com.foodieexpress.platform.access.AccessRule;
import com.foodieexpress.platform.access.AccessTable;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One `uri` for each route in the figures of requests. What is answered before it reaches its route, and files, would
/// bring a series of their own for each address, until no new route is counted any more. An address that is none is
/// `other`: it may be a secret that was typed into the wrong place.
@Singleton
class UriTags {

    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private static final List<String> FOLDERS =
            List.of("/customer/", "/restaurant/", "/rider/", "/admin/", "/assets/", "/pictures/", "/maps/", "/docs/");

    private static final Set<String> OTHERS = Set.of("root", "/health/live", "/health/ready", "/metrics", "/openapi");

    @Produces
    @Singleton
    MeterFilter routes(AccessTable table) {
        Set<String> known = table.rules().stream().map(AccessRule::path).collect(Collectors.toSet());
        return MeterFilter.replaceTagValues("uri", uri -> {
            String route = route(uri);
            return known.contains(route) || route.endsWith("/{file}") || OTHERS.contains(route) ? route : "other";
        });
    }

    static String route(String uri) {
        for (String folder : FOLDERS) {
            if (uri.startsWith(folder)) {
                return folder + "{file}";
            }
        }
        return ID.matcher(uri).replaceAll("{id}");
    }
}
