package com.foodieexpress.platform.audit;

/// The hashes of the tree, after RFC 6962: leaves and inner nodes have different first bytes, so neither passes for the
/// other.
final class Merkle {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private Merkle() {}

    static Hash empty() {
        return Hash.sha256();
    }

    static Hash leaf(byte[] data) {
        return Hash.sha256(LEAF, data);
    }

    static Hash node(Hash left, Hash right) {
        return Hash.sha256(NODE, left.bytes(), right.bytes());
    }
}
