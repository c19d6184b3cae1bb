package com.foodieexpress.platform.traces;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletionException;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Says in the log when the collector does not take spans any more and when it does again: a line each, and
/// for one that comes and goes once in ten minutes. The library would write a stack trace for each attempt;
/// its logger is off (`application.properties`). Thread-safe.
final class WatchedExporter implements SpanExporter {

    private static final Logger LOG = Logger.getLogger(WatchedExporter.class);
    private static final long PAUSE_NANOS = Duration.ofMinutes(10).toNanos();

    private final SpanExporter exporter;
    private final LongSupplier nanos;
    private boolean told;
    private long toldAt;
    private long lost;
    private boolean over;

    WatchedExporter(SpanExporter exporter, LongSupplier nanos) {
        this.exporter = exporter;
        this.nanos = nanos;
        this.toldAt = nanos.getAsLong() - PAUSE_NANOS;
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        int count = spans.size();
        CompletableResultCode result = exporter.export(spans);
        return result.whenComplete(() -> {
            if (result.isSuccess()) {
                taken();
            } else {
                lost(count, result.getFailureThrowable());
            }
        });
    }

    private synchronized void taken() {
        if (told) {
            LOG.infof("the collector of traces is back; spans that did not reach it: %d", lost);
        }
        told = false;
        lost = 0;
    }

    private synchronized void lost(int spans, @Nullable Throwable cause) {
        lost += spans;
        long now = nanos.getAsLong();
        if (over || told || now - toldAt < PAUSE_NANOS) {
            return;
        }
        LOG.warnf("the collector of traces takes no spans (%s); they are lost until it does", reason(cause));
        told = true;
        toldAt = now;
    }

    /// The class of what went wrong: texts of others can hold anything. There is none where the collector
    /// answered.
    private static String reason(@Nullable Throwable failure) {
        Throwable cause = failure == null ? null : failure.getCause();
        while ((cause instanceof CompletionException || cause instanceof UncheckedIOException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause == null ? "it refuses them" : cause.getClass().getSimpleName();
    }

    @Override
    public CompletableResultCode flush() {
        return exporter.flush();
    }

    /// What is still under way then fails, which is no news.
    @Override
    public synchronized CompletableResultCode shutdown() {
        over = true;
        return exporter.shutdown();
    }
}
