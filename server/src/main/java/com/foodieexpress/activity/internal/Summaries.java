package com.foodieexpress.activity.internal;

import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.calls.EndedCall;
import com.foodieexpress.platform.json.Json;
import com.foodieexpress.platform.time.WallClock;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Calls that come so often that one row tells of an actor's whole minute: positions, clients' logs, probes. Counts are
/// exact; the open minute is in memory only. Thread-safe.
@Singleton
class Summaries {

    /// Who does not fit any more is counted without an address: a stranger with many addresses fills no memory.
    private static final int ACTORS_MAX = 20_000;

    /// A call that ended in the last moment of a minute is counted before the minute is told.
    private static final long GRACE_MILLIS = 1_000;

    private record Key(
            long minute,
            Action.Kind kind,
            Role role,
            @Nullable UUID userId,
            @Nullable InetAddress address) {}

    private static final class Minute {
        private final EndedCall first;
        private final Map<Integer, Integer> outcomes = new TreeMap<>();
        private final LatencySketch times = new LatencySketch();
        private int calls;
        private int failures;
        private long micros;
        private long slowest;
        private @Nullable String error;

        Minute(EndedCall first) {
            this.first = first;
        }

        void add(EndedCall call) {
            calls++;
            failures += call.success() ? 0 : 1;
            micros += call.nanos() / 1_000;
            times.add(call.nanos() / 1_000);
            slowest = Math.max(slowest, call.nanos() / 1_000);
            outcomes.merge(call.status(), 1, Integer::sum);
            error = call.error() == null ? error : call.error();
        }
    }

    private final WallClock clock;
    private final Map<Key, Minute> tallies = new ConcurrentHashMap<>();

    Summaries(WallClock clock) {
        this.clock = clock;
    }

    void count(EndedCall call) {
        Key exact = key(call, call.actor().userId() == null ? call.address() : null);
        Key key = tallies.size() < ACTORS_MAX || tallies.containsKey(exact) ? exact : key(call, null);
        tallies.compute(key, (unused, known) -> {
            Minute tally = known == null ? new Minute(call) : known;
            tally.add(call);
            return tally;
        });
    }

    /// The minutes that are over, each told once.
    List<Action> due() {
        return take(Math.floorDiv(clock.instant().toEpochMilli() - GRACE_MILLIS, 60_000));
    }

    /// Everything, for the last round.
    List<Action> all() {
        return take(Long.MAX_VALUE);
    }

    private List<Action> take(long before) {
        var told = new ArrayList<Action>();
        for (Key key : tallies.keySet()) {
            if (key.minute() < before) {
                Minute tally = tallies.remove(key);
                if (tally != null) {
                    told.add(action(key, tally));
                }
            }
        }
        return told;
    }

    private Key key(EndedCall call, @Nullable InetAddress address) {
        long minute = Math.floorDiv(clock.instant().toEpochMilli(), 60_000);
        return new Key(
                minute, Action.kind(call), call.actor().role(), call.actor().userId(), address);
    }

    /// Bears the id of its first call, which lies in the minute it tells of.
    private static Action action(Key key, Minute tally) {
        return new Action(
                tally.first.id(),
                key.kind(),
                key.role(),
                key.userId(),
                tally.first.actor().sessionId(),
                null,
                key.userId() == null ? key.address() : tally.first.address(),
                Agent.of(tally.first.userAgent()),
                tally.micros,
                tally.outcomes.size() == 1 ? tally.outcomes.keySet().iterator().next() : 0,
                tally.calls,
                tally.failures,
                tally.error,
                null,
                Json.write(Map.of("outcomes", tally.outcomes, "slowestMicros", tally.slowest)),
                tally.times);
    }
}
