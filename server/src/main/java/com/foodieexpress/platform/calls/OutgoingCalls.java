package com.foodieexpress.platform.calls;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.traces.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Meters what the platform asks others to do: payment provider, mail, text messages, webhooks, and the street engine,
/// which may be somebody else's. Thread-safe.
///
/// Names are those of what is asked, `payments.provider` `authorise`, and never contain whom it is about.
@ApplicationScoped
public class OutgoingCalls {

    private final Instance<Calls> calls;

    public OutgoingCalls(Instance<Calls> calls) {
        this.calls = calls;
    }

    /// Does the call and tells of it; one that throws has failed. `about` is the id of the thing it concerns.
    public <T> T meter(CallName name, @Nullable UUID about, Supplier<T> call) {
        return meter(name, about, call, answer -> null);
    }

    /// As above, for others who answer instead of throwing: `fault` is the code of what is wrong with an answer.
    public <T> T meter(CallName name, @Nullable UUID about, Supplier<T> call, Function<T, @Nullable String> fault) {
        return meter(Endpoint.outgoing(name, false), about, call, fault);
    }

    /// For calls that come so often that they are told of by the minute.
    public <T> T meterMany(CallName name, Supplier<T> call) {
        return meter(Endpoint.outgoing(name, true), null, call, answer -> null);
    }

    private <T> T meter(
            Endpoint endpoint, @Nullable UUID about, Supplier<T> call, Function<T, @Nullable String> fault) {
        CallName name = endpoint.name();
        return Traces.outgoing(
                name.service(), name.method(), endpoint.summarised(), () -> timed(endpoint, about, call, fault));
    }

    private <T> T timed(
            Endpoint endpoint, @Nullable UUID about, Supplier<T> call, Function<T, @Nullable String> fault) {
        long began = System.nanoTime();
        String error = "unknown";
        try {
            T answer = call.get();
            error = fault.apply(answer);
            if (error != null) {
                Traces.failed(error);
            }
            return answer;
        } catch (RuntimeException e) {
            error = e instanceof Refusal refusal ? refusal.code() : e.getClass().getSimpleName();
            throw e;
        } finally {
            tell(endpoint, System.nanoTime() - began, error, about);
        }
    }

    private void tell(Endpoint endpoint, long nanos, @Nullable String error, @Nullable UUID about) {
        calls.forEach(each -> each.outgoingEnded(endpoint, nanos, error, about));
    }
}
