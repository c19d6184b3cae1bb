package com.foodieexpress.routing.internal;

import com.foodieexpress.routing.Route;

record RouteJson(String polyline, long distanceMetres, long durationSeconds, String profile) {

    static RouteJson of(Route route) {
        return new RouteJson(
                route.polyline(),
                Math.round(route.distanceMetres()),
                Math.round(route.durationSeconds()),
                SpeedModels.nameOf(route.profile()));
    }
}
