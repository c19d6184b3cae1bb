package com.foodieexpress.testing;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.ConfigProvider;

/// What the server tells its collector of traces from now on until this is closed.
public final class TraceWatch implements AutoCloseable {

    /// A span as it arrived; `parent` is empty for the first of its trace.
    public record Seen(
            String trace,
            String parent,
            String id,
            String name,
            Map<String, String> attributes,
            List<Link> links,
            int linksLeftOut) {}

    /// Another span that one follows from.
    public record Link(String trace, String span) {}

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;

    /// Watches the collector of the server that all tests share.
    public TraceWatch() {
        this(ConfigProvider.getConfig().getValue("foodie.traces.url", String.class));
    }

    public TraceWatch(String url) {
        this.url = url;
        ask("POST", "/watch");
    }

    public List<Seen> spans() {
        try {
            return ExportTraceServiceRequest.parseFrom(bytes()).getResourceSpansList().stream()
                    .flatMap(resource -> resource.getScopeSpansList().stream())
                    .flatMap(scope -> scope.getSpansList().stream())
                    .map(TraceWatch::seen)
                    .toList();
        } catch (InvalidProtocolBufferException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All that arrived, as it came.
    public byte[] bytes() {
        return ask("GET", "/kept");
    }

    private static Seen seen(Span span) {
        var attributes = new TreeMap<String, String>();
        span.getAttributesList()
                .forEach(each -> attributes.put(
                        each.getKey(),
                        each.getValue().hasIntValue()
                                ? Long.toString(each.getValue().getIntValue())
                                : each.getValue().getStringValue()));
        return new Seen(
                hex(span.getTraceId()),
                hex(span.getParentSpanId()),
                hex(span.getSpanId()),
                span.getName(),
                attributes,
                span.getLinksList().stream()
                        .map(link -> new Link(hex(link.getTraceId()), hex(link.getSpanId())))
                        .toList(),
                span.getDroppedLinksCount());
    }

    private static String hex(ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }

    private byte[] ask(String method, String path) {
        try {
            return http.send(
                            HttpRequest.newBuilder(URI.create(url + path))
                                    .method(method, HttpRequest.BodyPublishers.noBody())
                                    .build(),
                            BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        ask("DELETE", "/watch");
        http.close();
    }
}
