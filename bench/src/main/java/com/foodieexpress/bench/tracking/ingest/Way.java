package com.foodieexpress.bench.tracking.ingest;

/// How phones send: over HTTP so many fixes a request, or over WebSocket so many a frame with a window under way.
record Way(boolean socket, int fixes, int window) {

    static final Way SINGLE = new Way(false, 1, 1);
    static final Way BATCH = new Way(false, 50, 50);
    static final Way UPLINK = new Way(true, 20, 200);
}
