package com.foodieexpress.tracking.internal;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.Consumer;

/// Gathers a request's body on the event loop, but never more than a limit: a chunked body announces no length.
final class BoundedBody {

    private final int limit;
    private Buffer body = Buffer.buffer();
    /// The body is still the one chunk that came, which is not ours to grow.
    private boolean borrowed;
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
        } else if (body.length() == 0) {
            // Mostly the only one.
            body = chunk;
            borrowed = true;
        } else {
            own();
            body.appendBuffer(chunk);
        }
    }

    private void own() {
        if (borrowed) {
            borrowed = false;
            body = Buffer.buffer(2 * body.length()).appendBuffer(body);
        }
    }
}
