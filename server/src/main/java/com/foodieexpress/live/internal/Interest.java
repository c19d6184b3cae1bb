package com.foodieexpress.live.internal;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// Which partitions of the channels somebody listens to: here, and on the other nodes as far as they tell.
/// Thread-safe.
///
/// Nodes speak of partitions and not of channels, so that what they tell each other stays small however
/// many listen.
final class Interest {

    static final int PARTITIONS = 256;
    static final int BYTES = PARTITIONS / 8;

    /// A node that has told nothing for so long is gone.
    private static final long FORGOTTEN_MILLIS = 5_000;

    private record Other(BitSet wanted, long toldAt) {}

    private final int[] channels = new int[PARTITIONS];
    private final Map<Long, Other> others = new HashMap<>();
    private volatile BitSet elsewhere = new BitSet();

    /// The same on every node and in every version.
    static int partitionOf(String channel) {
        int hash = channel.hashCode() * 0x9E3779B9;
        return (hash >>> 16) % PARTITIONS;
    }

    /// One more channel is listened to here; true for the first of its partition.
    synchronized boolean add(int partition) {
        return channels[partition]++ == 0;
    }

    /// One channel less; true for the last of its partition.
    synchronized boolean remove(int partition) {
        return --channels[partition] == 0;
    }

    synchronized boolean isHere(int partition) {
        return channels[partition] > 0;
    }

    synchronized BitSet here() {
        var wanted = new BitSet(PARTITIONS);
        for (int partition = 0; partition < PARTITIONS; partition++) {
            wanted.set(partition, channels[partition] > 0);
        }
        return wanted;
    }

    boolean isElsewhere(int partition) {
        return elsewhere.get(partition);
    }

    /// True when the node was not known.
    synchronized boolean told(long node, BitSet wanted, long now) {
        boolean isNew = others.put(node, new Other(wanted, now)) == null;
        gather();
        return isNew;
    }

    synchronized void left(long node) {
        others.remove(node);
        gather();
    }

    synchronized void forgetSilent(long now) {
        if (others.values().removeIf(other -> now - other.toldAt() > FORGOTTEN_MILLIS)) {
            gather();
        }
    }

    synchronized void forgetOthers() {
        others.clear();
        gather();
    }

    synchronized int others() {
        return others.size();
    }

    /// A new set each time: the one that is read is never changed.
    private void gather() {
        var all = new BitSet(PARTITIONS);
        others.values().forEach(other -> all.or(other.wanted()));
        elsewhere = all;
    }
}
