package com.foodieexpress.simulator.api;

/// What a sign-in gives: a short access token and the refresh token that replaces itself with every use.
public record Tokens(String access, String refresh) {}
