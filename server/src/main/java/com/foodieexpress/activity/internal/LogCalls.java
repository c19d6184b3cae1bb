package com.foodieexpress.activity.internal;

import com.foodieexpress.platform.calls.CallWatch;
import com.foodieexpress.platform.calls.EndedCall;
import jakarta.inject.Singleton;

/// Writes down every call once: by itself, or with those of its minute where they come too often.
@Singleton
class LogCalls implements CallWatch {

    private final ActionWriter writer;
    private final Summaries summaries;
    private final CallMetrics metrics;
    private final boolean on;

    LogCalls(ActionWriter writer, Summaries summaries, CallMetrics metrics, ActivityConfig config) {
        this.writer = writer;
        this.summaries = summaries;
        this.metrics = metrics;
        this.on = config.logCalls();
    }

    @Override
    public void ended(EndedCall call) {
        if (!on) {
            return;
        }
        metrics.count(call);
        if (call.endpoint().summarised()) {
            summaries.count(call);
        } else {
            writer.offer(Action.of(call));
        }
    }
}
