package com.foodieexpress.bench.activity.made;

import java.util.List;

/// What people call in the made-up traffic, and how often: three of four calls read and have no parameters, the others
/// write and have about 120 bytes of them. `source` is 0 for a request and 3 for what a client tells of itself; `step`
/// is how far on the way to an order it is, 0 for no step.
record Call(int source, String service, String method, String action, int weight, boolean writes, int step) {

    static final List<Call> ALL = List.of(
            read("catalog.restaurant", "list", 120, 1),
            read("catalog.restaurant", "restaurant", 80, 1),
            read("catalog.menu", "menu", 100, 1),
            read("catalog.search", "search", 40, 1),
            read("ordering.cart", "cart", 60, 0),
            read("ordering.order", "order", 90, 0),
            read("ordering.order", "list", 30, 0),
            read("tracking.tracking", "tracking", 80, 0),
            read("identity.account", "me", 60, 0),
            read("notifications.notification", "list", 40, 0),
            read("payments.method", "list", 15, 0),
            read("routing.place", "places", 10, 0),
            read("dispatch.delivery", "current", 20, 0),
            read("live.session", "hello", 5, 0),
            new Call(0, "ordering.cart", "add", "user.do", 60, true, 2),
            new Call(0, "ordering.cart", "setQuantity", "user.do", 25, true, 2),
            new Call(0, "ordering.quote", "quote", "user.do", 30, true, 3),
            new Call(0, "ordering.order", "place", "user.do", 15, true, 4),
            new Call(0, "identity.session", "refresh", "user.do", 20, true, 0),
            new Call(0, "identity.profile", "change", "user.do", 5, true, 0),
            new Call(3, "App.navigation", "open", "user.tell", 70, true, 0),
            new Call(3, "App.search", "typed", "user.tell", 25, true, 0));

    private static Call read(String service, String method, int weight, int step) {
        return new Call(0, service, method, "user.read", weight, false, step);
    }

    /// The place in [#ALL] for each of as many tickets as there are weights.
    static byte[] tickets() {
        int all = ALL.stream().mapToInt(Call::weight).sum();
        byte[] tickets = new byte[all];
        int at = 0;
        for (int i = 0; i < ALL.size(); i++) {
            for (int k = 0; k < ALL.get(i).weight(); k++) {
                tickets[at++] = (byte) i;
            }
        }
        return tickets;
    }
}
