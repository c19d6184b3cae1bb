package com.foodieexpress.tracking.internal;

import com.foodieexpress.platform.db.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The accepted numbers of the sessions this node writes to, remembered from group to group, so that a
/// group reads nothing that the one before has written.
///
/// A stored row has a version. Saving one that another node has changed meanwhile throws [Outdated], and
/// the transaction comes to nothing. From [#open] to [#committed] a session counts as unknown: whatever
/// happens in between, the next group reads it again. Used by the writer's thread alone.
final class Sessions {

    private static final int MOST = 50_000;
    /// A session with more gaps is read anew each time, which bounds the memory.
    private static final int MOST_RANGES_KEPT = 16;

    private final AcceptedStore store;
    private final Map<SessionKey, Session> known = new LinkedHashMap<>(1_024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<SessionKey, Session> eldest) {
            return size() > MOST;
        }
    };

    Sessions(AcceptedStore store) {
        this.store = store;
    }

    /// Another node wrote to the session at the same time: try again.
    static final class Outdated extends RuntimeException {
        Outdated() {
            super("another node has written to a session of this group", null, false, false);
        }
    }

    /// A session during a group. `version` is the stored one, 0 when there is no row yet.
    static final class Session {
        private final SessionKey key;
        private final SeqRanges ranges;
        private int version;
        private boolean changed;

        private Session(SessionKey key, SeqRanges ranges, int version) {
            this.key = key;
            this.ranges = ranges;
            this.version = version;
        }

        /// True when the number was not accepted before.
        boolean add(long seq) {
            boolean fresh = ranges.add(seq);
            changed |= fresh;
            return fresh;
        }

        boolean hasRoomFor(long seq) {
            return ranges.hasRoomFor(seq);
        }

        long contiguousEnd() {
            return ranges.contiguousEnd();
        }
    }

    Map<SessionKey, Session> open(Tx tx, Collection<SessionKey> keys) {
        var opened = new HashMap<SessionKey, Session>();
        var missing = new ArrayList<SessionKey>();
        for (SessionKey key : keys) {
            Session session = known.remove(key);
            if (session == null) {
                missing.add(key);
            } else {
                opened.put(key, session);
            }
        }
        if (!missing.isEmpty()) {
            Map<SessionKey, AcceptedStore.Row> rows = store.find(tx, missing);
            for (SessionKey key : missing) {
                AcceptedStore.Row row = rows.get(key);
                opened.put(
                        key,
                        row == null
                                ? new Session(key, new SeqRanges(), 0)
                                : new Session(key, row.ranges(), row.version()));
            }
        }
        return opened;
    }

    void save(Tx tx, Collection<Session> sessions, Instant now) {
        var fresh = new ArrayList<AcceptedStore.Row>();
        var grown = new ArrayList<AcceptedStore.Row>();
        for (Session session : sessions) {
            if (session.changed) {
                var row = new AcceptedStore.Row(session.key, session.ranges, session.version + 1);
                (session.version == 0 ? fresh : grown).add(row);
            }
        }
        sort(fresh);
        sort(grown);
        if (store.update(tx, grown, now) != grown.size() || store.insert(tx, fresh, now) != fresh.size()) {
            throw new Outdated();
        }
    }

    void committed(Collection<Session> sessions) {
        for (Session session : sessions) {
            session.version += session.changed ? 1 : 0;
            session.changed = false;
            if (session.version > 0 && session.ranges.count() <= MOST_RANGES_KEPT) {
                known.put(session.key, session);
            }
        }
    }

    private static void sort(List<AcceptedStore.Row> rows) {
        rows.sort((one, other) -> SessionKey.ORDER.compare(one.key(), other.key()));
    }
}
