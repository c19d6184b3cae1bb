package com.foodieexpress.security;

/// How far the order of the scene has come; who may see what depends on it.
enum Stage {
    CART,
    PLACED,
    ACCEPTED,
    OFFERED,
    ASSIGNED,
    PICKED_UP,
    DELIVERED
}
