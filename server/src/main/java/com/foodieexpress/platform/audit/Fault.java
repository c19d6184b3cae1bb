package com.foodieexpress.platform.audit;

/// Something that is not as it was sealed. `from` and `to` are places in the sequence; both 0 for an entry that has
/// none.
record Fault(Kind kind, long from, long to, String text) {

    enum Kind {
        CHANGED,
        DELETED,
        INSERTED,
        REORDERED,
        TRUNCATED,
        ROLLED_BACK,
        FORGED_CHECKPOINT,
        MISSING_CHECKPOINT,
        /// A hash of the tree, from which proofs are made; the entries themselves may be whole.
        TREE,
        /// The file outside the database.
        WITNESS
    }

    static Fault at(Kind kind, long seq, String text) {
        return new Fault(kind, seq, seq, text);
    }

    boolean covers(long seq) {
        return from <= seq && seq <= to;
    }

    @Override
    public String toString() {
        String where = from == to ? "entry " + from : "entries " + from + " to " + to;
        return kind + " at " + (from == 0 && to == 0 ? "the unsealed end" : where) + ": " + text;
    }
}
