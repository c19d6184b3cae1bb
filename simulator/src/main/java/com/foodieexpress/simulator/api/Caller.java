package com.foodieexpress.simulator.api;

import java.time.Duration;
import java.util.function.Supplier;

/// Repeats a call while the server is away or busy, and gives up only when the simulation ends or patience does.
///
/// Only for calls that may be repeated: reads, calls with an Idempotency-Key, and commands whose repetition is the same
/// state again. Thread-safe.
public final class Caller {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final ApiClient client;
    private final StopSignal stop;

    public Caller(ApiClient client, StopSignal stop) {
        this.client = client;
        this.stop = stop;
    }

    public ApiClient client() {
        return client;
    }

    public StopSignal stop() {
        return stop;
    }

    /// A call without an account. Throws [Refused] for an answer that is not 2xx.
    public ApiAnswer call(ApiRequest request) {
        return accepted(request, answer(() -> client.send(request, null)));
    }

    /// Any answer but 429, 502, 503 and 504, which are waited out. Throws [Unreachable] when patience ends.
    ApiAnswer answer(Supplier<ApiAnswer> attempt) {
        var backoff = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(5));
        long start = System.nanoTime();
        while (true) {
            try {
                ApiAnswer answer = attempt.get();
                if (!isBusy(answer.status()) || expired(start)) {
                    return answer;
                }
                stop.pause(answer.retryAfter().plus(backoff.next()));
            } catch (Unreachable e) {
                if (expired(start)) {
                    throw e;
                }
                stop.pause(backoff.next());
            }
        }
    }

    static ApiAnswer accepted(ApiRequest request, ApiAnswer answer) {
        if (!answer.succeeded()) {
            throw new Refused(request, answer);
        }
        return answer;
    }

    private static boolean isBusy(int status) {
        return status == 429 || status == 502 || status == 503 || status == 504;
    }

    private static boolean expired(long startNanos) {
        return System.nanoTime() - startNanos > PATIENCE.toNanos();
    }
}
