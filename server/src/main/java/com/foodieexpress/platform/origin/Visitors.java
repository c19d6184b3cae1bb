package com.foodieexpress.platform.origin;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tells who visits. A forwarding header is believed only from a trusted proxy, and only as far as trusted proxies have
/// written it: from its right end to the first address that is none of them.
@Singleton
public class Visitors {

    public static final String TOKEN_HEADER = "X-Foodie-Source-Token";

    private static final String KEY = "foodie.visitor";
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final Networks proxies;
    private final Networks sources;
    private final Networks operators;
    private final byte @Nullable [] token;
    private final Optional<String> publicOrigin;

    Visitors(OriginConfig config) {
        this.proxies = Networks.of(config.trustedProxies().orElse(List.of()));
        this.sources = Networks.of(config.trustedSources().orElse(List.of()));
        this.operators = Networks.of(config.operatorNetworks());
        this.token = config.trustedToken().map(text -> text.getBytes(UTF_8)).orElse(null);
        this.publicOrigin = config.publicUrl().map(Visitors::origin);
    }

    /// Judged once for each request, however often it is asked.
    public Visitor of(RoutingContext routing) {
        Visitor known = routing.get(KEY);
        if (known == null) {
            known = of(routing.request());
            routing.put(KEY, known);
        }
        return known;
    }

    public Visitor of(HttpServerRequest request) {
        return judge(peer(request), request.isSSL(), request.headers());
    }

    /// A header that only proxies we trust may set; null from everybody else.
    public @Nullable String trusted(HttpServerRequest request, String header) {
        return proxies.contains(peer(request)) ? request.getHeader(header) : null;
    }

    /// The scheme and authority people reach us at, `https://food.example`; empty when it is not configured.
    public Optional<String> publicOrigin() {
        return publicOrigin;
    }

    Visitor judge(InetAddress peer, boolean tls, MultiMap headers) {
        boolean proxied = proxies.contains(peer);
        // Somebody stands between whom we were not told of: then nobody is where the connection comes from.
        boolean unknownProxy = !proxied && (headers.contains(FORWARDED_FOR) || headers.contains("Forwarded"));
        InetAddress address = peer;
        if (proxied) {
            List<String> chain = headers.getAll(FORWARDED_FOR);
            InetAddress client = chain.isEmpty() ? null : client(chain);
            unknownProxy = client == null && !chain.isEmpty();
            address = client == null ? peer : client;
        }
        boolean secure = tls || proxied && "https".equals(lastOf(headers.getAll("X-Forwarded-Proto")));
        return new Visitor(
                address,
                secure,
                !unknownProxy && sources.contains(address) && showsToken(headers),
                !unknownProxy && operators.contains(address));
    }

    /// The first from the right that is no trusted proxy, the leftmost when all are; null when what a proxy wrote
    /// cannot be read.
    private @Nullable InetAddress client(List<String> chain) {
        String[] hops = String.join(",", chain).split(",", -1);
        InetAddress address = null;
        for (int i = hops.length - 1; i >= 0; i--) {
            address = Networks.address(hops[i]);
            if (address == null || !proxies.contains(address)) {
                return address;
            }
        }
        return address;
    }

    private boolean showsToken(MultiMap headers) {
        if (token == null) {
            return true;
        }
        String shown = headers.get(TOKEN_HEADER);
        return shown != null && MessageDigest.isEqual(token, shown.getBytes(UTF_8));
    }

    private static @Nullable String lastOf(List<String> values) {
        if (values.isEmpty()) {
            return null;
        }
        String last = values.getLast();
        return last.substring(last.lastIndexOf(',') + 1).strip().toLowerCase(Locale.ROOT);
    }

    private static InetAddress peer(HttpServerRequest request) {
        var channel = ((ConnectionBase) request.connection()).channel();
        return channel.remoteAddress() instanceof InetSocketAddress socket
                ? socket.getAddress()
                : InetAddress.getLoopbackAddress();
    }

    private static String origin(String url) {
        return url.strip().replaceFirst("/+$", "").toLowerCase(Locale.ROOT);
    }
}
