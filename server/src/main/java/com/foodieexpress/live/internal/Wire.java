package com.foodieexpress.live.internal;

import java.util.List;
import java.util.function.LongSupplier;

/// The way to one client. Used on the connection's event loop only.
interface Wire {

    /// Writes the frames together. `done` runs on the event loop once the network has taken them, or never will.
    void write(List<Frame> frames, Runnable done);

    /// Everything written so far leaves no gap up to `offset` on any channel.
    void complete(LongSupplier offset);

    /// That no longer holds, until [#complete] is called again.
    void incomplete();

    /// A sign of life where the client cannot ask for one.
    void keepAlive();

    /// False where clients cannot speak, so that silence means nothing.
    boolean hearsClient();

    void close(CloseCode code);
}
