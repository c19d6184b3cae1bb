package com.foodieexpress.tracking.internal;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.Consumer;

/// Gathers a request's body on the event loop, but never more than a limit: a chunked body announces no length.
final class BoundedBody {

    private final int limit;
    private final Buffer body = Buffer.buffer();
    private boolean tooLarge;

    BoundedBody(int limit) {
        this.limit = limit;
    }

    /// Calls `whole` with the complete body, or `onTooLarge` once and then ignores the rest.
    void read(HttpServerRequest request, Consumer<Buffer> whole, Runnable onTooLarge) {
        request.handler(chunk -> add(chunk, onTooLarge));
        request.endHandler(end -> {
            if (!tooLarge) {
                whole.accept(body);
            }
        });
        request.resume();
    }

    private void add(Buffer chunk, Runnable onTooLarge) {
        if (tooLarge) {
            return;
        }
        if (body.length() + chunk.length() > limit) {
            tooLarge = true;
            onTooLarge.run();
        } else {
            body.appendBuffer(chunk);
        }
    }
}
