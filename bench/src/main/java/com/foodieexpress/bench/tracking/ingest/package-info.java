/// Fixes from phones into the database: by HTTP and WebSocket through the platform, and in turns with it through floors
/// that do nothing else.
@NullMarked
package com.foodieexpress.bench.tracking.ingest;

import org.jspecify.annotations.NullMarked;
