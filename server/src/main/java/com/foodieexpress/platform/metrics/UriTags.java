package com.foodieexpress.platform.metrics;

import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;

/// One `uri` for each route in the figures of requests. What is answered before it reaches its route, and files, would
/// bring a series of their own for each address, until no new route is counted any more.
@Singleton
class UriTags {

    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private static final List<String> FOLDERS =
            List.of("/customer/", "/restaurant/", "/rider/", "/admin/", "/assets/", "/pictures/", "/maps/", "/docs/");

    @Produces
    @Singleton
    MeterFilter routes() {
        return MeterFilter.replaceTagValues("uri", UriTags::route);
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
