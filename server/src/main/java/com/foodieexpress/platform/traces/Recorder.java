package com.foodieexpress.platform.traces;

import com.foodieexpress.kernel.Refusal;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanLimits;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/// Makes spans and sends them off in the background. When the collector is away or slow, spans are dropped: work never
/// waits for it. Thread-safe.
final class Recorder implements AutoCloseable {

    private static final String REQUEST = "foodie.trace";
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int CLOSING_SECONDS = 2;
    /// Of one span; a collector is told how many more there were.
    private static final int LINKS = 32;

    private final SdkTracerProvider provider;
    private final Tracer tracer;

    Recorder(Collector collector) {
        var exporter = OtlpHttpSpanExporter.builder()
                .setEndpoint(collector.address())
                .setTimeout(TIMEOUT)
                .build();
        this.provider = SdkTracerProvider.builder()
                .setResource(Resource.create(Attributes.of(AttributeKey.stringKey("service.name"), "foodieexpress")))
                .setSampler(new Kept(collector.share()))
                .setSpanLimits(SpanLimits.builder().setMaxNumberOfLinks(LINKS).build())
                .addSpanProcessor(BatchSpanProcessor.builder(new WatchedExporter(exporter, System::nanoTime))
                        .setScheduleDelay(EVERY)
                        .build())
                .build();
        this.tracer = provider.get("com.foodieexpress");
    }

    /// Begins the span of a request and leaves it in the request's context, where [#surrounding] finds it.
    RequestTrace request(@Nullable String traceparent) {
        Context parent = traceparent == null ? Context.root() : Traceparent.read(traceparent);
        Span span = tracer.spanBuilder("request")
                .setParent(parent)
                .setSpanKind(SpanKind.SERVER)
                .startSpan();
        var request = new RequestTrace(span);
        if (VertxContext.isOnDuplicatedContext()) {
            ContextLocals.put(REQUEST, request);
        }
        return request;
    }

    /// Log lines of the work carry the id of the trace. `causes` are places this work follows from.
    void root(String name, AttributeKey<Long> key, long count, List<byte[]> causes, Runnable work) {
        SpanBuilder building = tracer.spanBuilder(name).setNoParent().setAttribute(key, count);
        causes.forEach(cause -> building.addLink(Place.read(cause)));
        shown(Context.root(), building.startSpan(), work);
    }

    /// Log lines of the work carry the id of the trace.
    void resumed(byte[] place, String name, Runnable work) {
        Context parent = Context.root().with(Span.wrap(Place.read(place)));
        shown(parent, tracer.spanBuilder(name).setParent(parent).startSpan(), work);
    }

    private static void shown(Context parent, Span span, Runnable work) {
        boolean shown = span.getSpanContext().isSampled();
        if (shown) {
            MDC.put(Traces.LOG_KEY, span.getSpanContext().getTraceId());
        }
        try {
            within(parent, span, () -> {
                work.run();
                return Boolean.TRUE;
            });
        } finally {
            if (shown) {
                MDC.remove(Traces.LOG_KEY);
            }
        }
    }

    <T> T transaction(String name, Supplier<T> work) {
        Context around = surrounding();
        if (around == null) {
            return work.get();
        }
        Span span = tracer.spanBuilder(name)
                .setParent(around)
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute(Keys.DATABASE, "postgresql")
                .startSpan();
        return within(around, span, work);
    }

    <T> Supplier<T> carrying(Supplier<T> work) {
        Context around = surrounding();
        return around == null ? work : around.wrapSupplier(work);
    }

    <T> T outgoing(String name, boolean often, Supplier<T> work) {
        Context around = surrounding();
        if (around == null && often) {
            return work.get();
        }
        Context parent = around == null ? Context.root() : around;
        Span span = tracer.spanBuilder(name)
                .setParent(parent)
                .setSpanKind(SpanKind.CLIENT)
                .startSpan();
        return within(parent, span, work);
    }

    /// Where the work of this thread stands; null outside of any trace and in one that is not kept.
    byte @Nullable [] place() {
        Context around = surrounding();
        if (around == null) {
            return null;
        }
        SpanContext here = Span.fromContext(around).getSpanContext();
        return here.isSampled() ? Place.bytes(here) : null;
    }

    /// Of the work of this thread; a request says itself how it ends.
    void failed(String code) {
        Span.current().setAttribute(Keys.ERROR, Keys.code(code)).setStatus(StatusCode.ERROR);
    }

    /// Sends what is left, for two seconds at most.
    @Override
    public void close() {
        provider.shutdown().join(CLOSING_SECONDS, TimeUnit.SECONDS);
    }

    /// Sends what is left now.
    void flush() {
        provider.forceFlush().join(CLOSING_SECONDS, TimeUnit.SECONDS);
    }

    private static <T> T within(Context parent, Span span, Supplier<T> work) {
        try {
            return parent.with(span).wrapSupplier(work).get();
        } catch (RuntimeException | Error e) {
            span.setAttribute(Keys.ERROR, Keys.code(e));
            if (!(e instanceof Refusal)) {
                span.setStatus(StatusCode.ERROR);
            }
            throw e;
        } finally {
            span.end();
        }
    }

    private static @Nullable Context surrounding() {
        Context here = Context.current();
        if (Span.fromContextOrNull(here) != null) {
            return here;
        }
        if (!VertxContext.isOnDuplicatedContext()) {
            return null;
        }
        RequestTrace request = ContextLocals.<RequestTrace>get(REQUEST).orElse(null);
        return request == null ? null : request.context();
    }
}
