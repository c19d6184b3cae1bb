package com.foodieexpress.simulator.live;

import com.foodieexpress.simulator.city.CityClock;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;

/// What every live connection of one server shares.
public record LiveAccess(URI server, HttpClient http, CityClock clock, LiveObserver observer) {
    URI uri(String ticket) {
        return uri(server, ticket);
    }

    static URI uri(URI server, String ticket) {
        String scheme = "https".equals(server.getScheme()) ? "wss" : "ws";
        String query = "ticket=" + URLEncoder.encode(ticket, StandardCharsets.UTF_8);
        return URI.create(scheme + "://" + server.getAuthority() + "/api/v1/live?" + query);
    }
}
