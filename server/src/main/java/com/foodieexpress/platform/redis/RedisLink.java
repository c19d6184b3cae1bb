package com.foodieexpress.platform.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.resource.ClientResources;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/// Sharded publish and subscribe over one Redis 7, standalone or Cluster, for as long as its connections
/// last.
///
/// A link never heals: whoever owns it is told once that it broke, closes it and opens another, so that
/// what is subscribed is always what was asked of this link. Thread-safe; nothing but [#open] and [#close]
/// blocks.
public interface RedisLink extends AutoCloseable {

    /// What the owner hears, on threads of the network: it must be quick.
    interface Owner {
        void heard(String topic, byte[] message);

        /// The link is of no more use. May be told more than once.
        void broke(String why);
    }

    Duration PATIENCE = Duration.ofSeconds(2);

    /// So long a client that ends waits for what its last connection still has to say.
    Duration QUIET = Duration.ofMillis(100);

    /// Done when the node that keeps the topic has confirmed it.
    CompletionStage<Void> subscribe(String topic);

    CompletionStage<Void> unsubscribe(String topic);

    /// Waits to be sent until [#flush]. Answers how many listen at the node that keeps the topic.
    CompletionStage<Long> publish(String topic, byte[] message);

    void flush();

    /// Done when every connection that listens has answered; fails when one does not in time.
    CompletionStage<?> ping();

    @Override
    void close();

    /// A client that finds out what kind of Redis there is, and lends its threads to the links. Whoever opens links
    /// keeps it for all of them, so that the threads outlast each.
    static RedisClient finder() {
        RedisClient finder = RedisClient.create();
        finder.setOptions(ClientOptions.builder().socketOptions(sockets()).build());
        return finder;
    }

    /// Connects; throws when Redis does not answer within some seconds.
    static RedisLink open(RedisClient finder, String url, Owner owner) {
        RedisURI uri = RedisURI.create(url);
        uri.setTimeout(PATIENCE);
        boolean isCluster;
        try (StatefulRedisConnection<byte[], byte[]> connection = finder.connect(ByteArrayCodec.INSTANCE, uri)) {
            isCluster = connection.sync().info("cluster").contains("cluster_enabled:1");
        }
        ClientResources threads = finder.getResources();
        return isCluster ? ClusterLink.open(threads, uri, owner) : SingleLink.open(threads, uri, owner);
    }

    /// A command that is not answered in time fails; a connection that ends stays ended.
    static <T extends ClientOptions.Builder> T configured(T options) {
        options.autoReconnect(false)
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .timeoutOptions(TimeoutOptions.enabled(PATIENCE))
                .socketOptions(sockets());
        return options;
    }

    static SocketOptions sockets() {
        return SocketOptions.builder().connectTimeout(PATIENCE).tcpNoDelay(true).build();
    }

    static RedisCodec<String, byte[]> codec() {
        return RedisCodec.of(StringCodec.ASCII, ByteArrayCodec.INSTANCE);
    }

    /// Tells the owner when a connection ends.
    static RedisConnectionStateListener watch(Owner owner) {
        return new RedisConnectionStateListener() {
            @Override
            public void onRedisDisconnected(RedisChannelHandler<?, ?> connection) {
                owner.broke("a connection ended");
            }
        };
    }
}
