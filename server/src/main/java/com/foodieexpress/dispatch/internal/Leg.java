package com.foodieexpress.dispatch.internal;

import com.foodieexpress.kernel.Polyline;
import com.foodieexpress.routing.Profile;
import com.foodieexpress.routing.Route;

/// The way a rider is on now: to the restaurant or to the customer.
record Leg(Target target, int seq, String polyline, double metres, double seconds) {

    enum Target {
        RESTAURANT("restaurant"),
        CUSTOMER("customer");

        private final String wire;

        Target(String wire) {
            this.wire = wire;
        }

        String wire() {
            return wire;
        }

        static Target of(String wire) {
            return wire.equals("restaurant") ? RESTAURANT : CUSTOMER;
        }
    }

    Route route() {
        return new Route(Polyline.decode(polyline), metres, seconds, Profile.SCOOTER);
    }
}
