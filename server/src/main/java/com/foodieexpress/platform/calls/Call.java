package com.foodieexpress.platform.calls;

import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.traces.RequestTrace;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// A request while it is served: what is found out about it on its way.
///
/// Written by whichever thread serves it; the end of the answer, which reads it, comes after.
public final class Call {

    private final UUID id;
    private final Calls calls;
    private final long began = System.nanoTime();
    private final AtomicBoolean told = new AtomicBoolean();
    private volatile Actor actor = Actor.ANONYMOUS;
    private volatile @Nullable Endpoint endpoint;
    private volatile @Nullable String error;
    private volatile boolean session;
    private Map<String, String> parameters = Map.of();
    private @Nullable UUID entity;
    private @Nullable RequestTrace trace;

    Call(UUID id, Calls calls) {
        this.id = id;
        this.calls = calls;
    }

    public UUID id() {
        return id;
    }

    /// The caller is known. Whoever is not let in stays known too.
    public void by(Actor who) {
        this.actor = who;
    }

    /// The code that will serve it is known.
    public void at(Endpoint found) {
        this.endpoint = found;
    }

    /// The code of the refusal it ends with.
    public void refused(String code) {
        this.error = code;
    }

    /// Keeps a parameter's value, if it is what its type says.
    public void parameter(LoggedParameter parameter, @Nullable String value) {
        if (value == null || !parameter.admits(value)) {
            return;
        }
        if (parameters.isEmpty()) {
            parameters = new LinkedHashMap<>();
        }
        parameters.put(parameter.name(), value);
        if (parameter.inPath() && parameter.isId() && entity == null) {
            entity = UUID.fromString(value);
        }
    }

    /// The id of the trace it belongs to; null when there is none, or it is not kept.
    public @Nullable String traceId() {
        return trace == null ? null : trace.shownId();
    }

    void traced(@Nullable RequestTrace begun) {
        this.trace = begun;
    }

    @Nullable
    RequestTrace trace() {
        return trace;
    }

    Calls calls() {
        return calls;
    }

    Actor actor() {
        return actor;
    }

    @Nullable
    Endpoint endpoint() {
        return endpoint;
    }

    @Nullable
    String error() {
        return error;
    }

    Map<String, String> parameters() {
        return parameters;
    }

    @Nullable
    UUID entity() {
        return entity;
    }

    long nanos() {
        return System.nanoTime() - began;
    }

    void becomesSession() {
        session = true;
    }

    boolean isSession() {
        return session;
    }

    /// True for the first who asks, so that a call is told of once.
    boolean isMineToTell() {
        return told.compareAndSet(false, true);
    }
}
