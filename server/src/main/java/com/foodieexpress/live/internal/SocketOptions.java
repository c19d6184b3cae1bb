package com.foodieexpress.live.internal;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/// How the HTTP server treats WebSockets. No compression: its windows would cost each idle connection more memory than
/// everything else together, and the frames are small.
@Singleton
class SocketOptions implements HttpServerOptionsCustomizer {

    /// Above our own limit, so that a frame somewhat too large still gets our close code.
    private static final int MAX_BYTES = 64 * 1024;

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setPerMessageWebSocketCompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false)
                .setMaxWebSocketFrameSize(MAX_BYTES)
                .setMaxWebSocketMessageSize(MAX_BYTES);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        customizeHttpServer(options);
    }
}
