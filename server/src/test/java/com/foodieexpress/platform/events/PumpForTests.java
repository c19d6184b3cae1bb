package com.foodieexpress.platform.events;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/// Starts and stops the pump of a node that is put together without the container.
public final class PumpForTests {

    private PumpForTests() {}

    public static void start(EventPump pump) {
        pump.start(new StartupEvent());
    }

    public static void stop(EventPump pump) throws InterruptedException {
        pump.stop(new ShutdownEvent());
    }
}
