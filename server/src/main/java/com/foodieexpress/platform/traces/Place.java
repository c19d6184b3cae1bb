package com.foodieexpress.platform.traces;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceId;
import io.opentelemetry.api.trace.TraceState;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/// A place in a trace that is kept, as 24 bytes: what `traceparent` of W3C Trace Context says, without its
/// version and flags.
final class Place {

    private static final int TRACE = TraceId.getLength() / 2;
    private static final int SPAN = SpanId.getLength() / 2;
    private static final HexFormat HEX = HexFormat.of();

    private Place() {}

    static byte[] bytes(SpanContext span) {
        return ByteBuffer.allocate(TRACE + SPAN)
                .put(span.getTraceIdBytes())
                .put(span.getSpanIdBytes())
                .array();
    }

    /// Anything else than 24 bytes is nowhere: not valid.
    static SpanContext read(byte[] place) {
        if (place.length != TRACE + SPAN) {
            return SpanContext.getInvalid();
        }
        return SpanContext.createFromRemoteParent(
                HEX.formatHex(place, 0, TRACE),
                HEX.formatHex(place, TRACE, TRACE + SPAN),
                TraceFlags.getSampled(),
                TraceState.getDefault());
    }
}
