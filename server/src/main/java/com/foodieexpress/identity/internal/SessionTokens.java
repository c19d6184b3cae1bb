package com.foodieexpress.identity.internal;

/// What a client gets to prove its session with.
record SessionTokens(String access, String refresh) {}
