package com.foodieexpress.platform.redis;

import io.lettuce.core.RedisURI;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.SlotHash;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.cluster.pubsub.StatefulRedisClusterPubSubConnection;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.resource.ClientResources;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/// The link to a Redis Cluster. A topic lives where its slot does, so there is a listening connection for
/// each of the cluster's nodes that keeps topics of ours. When slots move, the link breaks and the next one
/// knows the new places.
final class ClusterLink implements RedisLink {

    private final RedisClusterClient client;
    private final Owner owner;
    private final StatefulRedisClusterConnection<String, byte[]> speaking;
    private final StatefulRedisClusterPubSubConnection<String, byte[]> listening;
    private final Map<String, ShardListener> listeners = new ConcurrentHashMap<>();

    private ClusterLink(RedisClusterClient client, Owner owner) {
        this.client = client;
        this.owner = owner;
        this.speaking = client.connect(RedisLink.codec());
        this.listening = client.connectPubSub(RedisLink.codec());
        speaking.setAutoFlushCommands(false);
    }

    static RedisLink open(ClientResources threads, RedisURI uri, Owner owner) {
        RedisClusterClient client = RedisClusterClient.create(threads, uri);
        client.setOptions(RedisLink.configured(ClusterClientOptions.builder()).build());
        try {
            return new ClusterLink(client, owner);
        } catch (RuntimeException e) {
            client.shutdown(QUIET, PATIENCE);
            throw e;
        }
    }

    @Override
    public CompletionStage<Void> subscribe(String topic) {
        String node = keeperOf(topic);
        return listening.getConnectionAsync(node).thenCompose(connection -> {
            listenerAt(node, connection);
            return connection.async().ssubscribe(topic);
        });
    }

    @Override
    public CompletionStage<Void> unsubscribe(String topic) {
        String node = keeperOf(topic);
        return listening.getConnectionAsync(node).thenCompose(connection -> {
            listenerAt(node, connection).giveUp(topic);
            return connection.async().sunsubscribe(topic);
        });
    }

    @Override
    public CompletionStage<Long> publish(String topic, byte[] message) {
        return speaking.async().spublish(topic, message);
    }

    @Override
    public void flush() {
        speaking.flushCommands();
    }

    @Override
    public CompletionStage<?> ping() {
        return CompletableFuture.allOf(listeners.keySet().stream()
                .map(node -> listening
                        .getConnectionAsync(node)
                        .thenCompose(connection -> connection.async().ping()))
                .toArray(CompletableFuture[]::new));
    }

    @Override
    public void close() {
        client.shutdown(QUIET, PATIENCE);
    }

    private ShardListener listenerAt(String node, StatefulRedisPubSubConnection<String, byte[]> connection) {
        return listeners.computeIfAbsent(node, unused -> {
            var listener = new ShardListener(owner);
            connection.addListener(listener);
            connection.addListener(RedisLink.watch(owner));
            return listener;
        });
    }

    private String keeperOf(String topic) {
        int slot = SlotHash.getSlot(topic.getBytes(StandardCharsets.US_ASCII));
        return listening.getPartitions().getMasterBySlot(slot).getNodeId();
    }
}
