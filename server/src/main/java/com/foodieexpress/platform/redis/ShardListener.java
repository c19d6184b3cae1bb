package com.foodieexpress.platform.redis;

import io.lettuce.core.pubsub.RedisPubSubAdapter;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Hands on what is heard, and notices when Redis takes a subscription away: the topic's slot has moved to
/// another node.
final class ShardListener extends RedisPubSubAdapter<String, byte[]> {

    private final RedisLink.Owner owner;
    private final Set<String> given = ConcurrentHashMap.newKeySet();

    ShardListener(RedisLink.Owner owner) {
        this.owner = owner;
    }

    /// From now on the topic's end is expected.
    void giveUp(String topic) {
        given.remove(topic);
    }

    @Override
    public void ssubscribed(String topic, long count) {
        given.add(topic);
    }

    @Override
    public void sunsubscribed(String topic, long count) {
        if (given.remove(topic)) {
            owner.broke("the topic " + topic + " has moved");
        }
    }

    @Override
    public void smessage(String topic, byte[] message) {
        owner.heard(topic, message);
    }
}
