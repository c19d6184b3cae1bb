package com.foodieexpress.platform.traces;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Tells the collector what is done here and how long it takes; does nothing but the work while traces are off.
///
/// Static like logging, because everything is traced, also what is made by hand. Thread-safe. A piece of work belongs
/// to
/// the one around it on its thread, or else to the request its thread serves.
public final class Traces {

    /// The name under which log lines carry the id of their trace.
    public static final String LOG_KEY = "traceId";

    private static volatile @Nullable Recorder recorder;

    private Traces() {}

    /// A request came in; null while traces are off. `traceparent` only from somebody who may choose our trace.
    public static @Nullable RequestTrace request(@Nullable String traceparent) {
        Recorder on = recorder;
        return on == null ? null : on.request(traceparent);
    }

    /// A job: a trace of its own.
    public static void job(String kind, int attempt, Runnable work) {
        Recorder on = recorder;
        if (on == null) {
            work.run();
        } else {
            on.root("job " + kind, Keys.ATTEMPT, attempt, List.of(), work);
        }
    }

    /// A reader of the event log takes some events: a trace of its own, linked with the places their
    /// transactions stood at, for which is asked only while traces are on.
    public static void reader(String name, int events, Supplier<List<byte[]>> causes, Runnable work) {
        Recorder on = recorder;
        if (on == null) {
            work.run();
        } else {
            on.root("reader " + name, Keys.EVENTS, events, causes.get(), work);
        }
    }

    /// What one thread left for another one, on any node, as a part of the trace it was left in ([#place]);
    /// nothing but the work where `place` is null.
    public static void resumed(byte @Nullable [] place, String name, Runnable work) {
        Recorder on = recorder;
        if (on == null || place == null) {
            work.run();
        } else {
            on.resumed(place, name, work);
        }
    }

    /// A transaction. Those outside of any trace, such as polls, are left out.
    public static <T> T transaction(boolean writes, Supplier<T> work) {
        Recorder on = recorder;
        return on == null ? work.get() : on.transaction(writes ? "database write" : "database read", work);
    }

    /// The same work for another thread, where it belongs to what is around it here.
    public static <T> Supplier<T> carrying(Supplier<T> work) {
        Recorder on = recorder;
        return on == null ? work : on.carrying(work);
    }

    /// Somebody outside is asked something. Those that come `often` are left out outside of any trace.
    public static <T> T outgoing(String service, String method, boolean often, Supplier<T> work) {
        Recorder on = recorder;
        return on == null ? work.get() : on.outgoing(service + " " + method, often, work);
    }

    /// Where the work of this thread stands, to be kept with what others take up from it; null while traces
    /// are off, outside of any trace, and in one that is not kept. Never to be shown to anybody.
    public static byte @Nullable [] place() {
        Recorder on = recorder;
        return on == null ? null : on.place();
    }

    /// What is just being done failed, although it throws nothing.
    public static void failed(String code) {
        Recorder on = recorder;
        if (on != null) {
            on.failed(code);
        }
    }

    /// Answers the one used before.
    static @Nullable Recorder use(@Nullable Recorder fresh) {
        Recorder before = recorder;
        recorder = fresh;
        return before;
    }
}
