package com.foodieexpress.bench.tracking.push;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.foodieexpress.bench.city.Server;
import com.foodieexpress.bench.orders.Diner;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;

/// An order that is on its way to a diner at the other end of the city, in the hands of one rider.
///
/// `way` is the street from the restaurant to the door, as longitude and latitude.
record CarriedOrder(String id, String dinerToken, List<double[]> way) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static CarriedOrder by(Person rider, HttpClient http, Server server, String admin)
            throws IOException, InterruptedException {
        Diner diner = Diner.registerFarAway(http, server.address());
        String order = diner.order().toString();
        Person.call(http, server, admin, "POST", "/orders/" + order + "/accept", number("prepMinutes", 5));
        var online = text("status", "online");
        online.putObject("position").put("lat", 43.73).put("lng", 7.42);
        rider.put("/riders/me/status", online);
        String delivery = delivery(http, server, admin, order);
        Person.call(http, server, admin, "POST", "/deliveries/" + delivery + "/assign", text("riderId", rider.id()));
        Person.call(http, server, admin, "POST", "/orders/" + order + "/ready", JSON.createObjectNode());
        rider.post("/deliveries/" + delivery + "/status", text("status", "picked_up"));
        return new CarriedOrder(order, diner.token(), way(http, server, admin, order));
    }

    /// It is written after the order was accepted, by whoever reads the event.
    private static String delivery(HttpClient http, Server server, String admin, String order)
            throws IOException, InterruptedException {
        for (int tries = 0; tries < 100; tries++) {
            for (JsonNode delivery :
                    Person.get(http, server, admin, "/deliveries?limit=100").path("items")) {
                if (delivery.path("orderId").asText().equals(order)) {
                    return delivery.path("id").asText();
                }
            }
            Thread.sleep(100);
        }
        throw new IOException("no delivery for order " + order);
    }

    private static List<double[]> way(HttpClient http, Server server, String admin, String order)
            throws IOException, InterruptedException {
        for (JsonNode feature : Person.get(http, server, admin, "/admin/orders/" + order + "/replay.geojson")
                .path("features")) {
            if (feature.path("properties").path("target").asText().equals("customer")) {
                var points = new ArrayList<double[]>();
                feature.path("geometry")
                        .path("coordinates")
                        .forEach(point -> points.add(new double[] {
                            point.path(0).asDouble(), point.path(1).asDouble()
                        }));
                return List.copyOf(points);
            }
        }
        throw new IOException("no way to the door of order " + order);
    }

    private static ObjectNode number(String name, int value) {
        return JSON.createObjectNode().put(name, value);
    }

    private static ObjectNode text(String name, String value) {
        return JSON.createObjectNode().put(name, value);
    }
}
