package com.foodieexpress.platform.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.resource.ClientResources;
import java.util.concurrent.CompletionStage;

/// The link to a standalone Redis: one connection speaks, one listens.
final class SingleLink implements RedisLink {

    private final RedisClient client;
    private final StatefulRedisConnection<String, byte[]> speaking;
    private final StatefulRedisPubSubConnection<String, byte[]> listening;
    private final ShardListener listener;

    private SingleLink(RedisClient client, Owner owner) {
        this.client = client;
        this.speaking = client.connect(RedisLink.codec());
        this.listening = client.connectPubSub(RedisLink.codec());
        this.listener = new ShardListener(owner);
        speaking.setAutoFlushCommands(false);
        listening.addListener(listener);
        speaking.addListener(RedisLink.watch(owner));
        listening.addListener(RedisLink.watch(owner));
    }

    static RedisLink open(ClientResources threads, RedisURI uri, Owner owner) {
        RedisClient client = RedisClient.create(threads, uri);
        client.setOptions(RedisLink.configured(ClientOptions.builder()).build());
        try {
            return new SingleLink(client, owner);
        } catch (RuntimeException e) {
            client.shutdown(QUIET, PATIENCE);
            throw e;
        }
    }

    @Override
    public CompletionStage<Void> subscribe(String topic) {
        return listening.async().ssubscribe(topic);
    }

    @Override
    public CompletionStage<Void> unsubscribe(String topic) {
        listener.giveUp(topic);
        return listening.async().sunsubscribe(topic);
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
        return listening.async().ping();
    }

    @Override
    public void close() {
        client.shutdown(QUIET, PATIENCE);
    }
}
