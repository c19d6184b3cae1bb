package com.foodieexpress.analytics.internal;

import com.foodieexpress.activity.PersonActions.Trace;
import com.foodieexpress.analytics.internal.BehaviourJson.DeviceJson;
import com.foodieexpress.analytics.internal.BehaviourJson.SessionJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// With what and from where somebody uses the platform, session by session.
final class Devices {

    private static final class Seen {
        private final Trace newest;
        private Instant first;
        private Instant last;
        private long actions;

        private Seen(Trace newest) {
            this.newest = newest;
            this.first = newest.at();
            this.last = newest.at();
        }

        private void add(Trace trace) {
            first = trace.at().isBefore(first) ? trace.at() : first;
            last = trace.at().isAfter(last) ? trace.at() : last;
            actions += trace.calls();
        }
    }

    private Devices() {}

    /// Kinds of programs, the most used first.
    static List<DeviceJson> kinds(List<Trace> traces) {
        Map<String, Seen> kinds = new LinkedHashMap<>();
        traces.forEach(trace ->
                kinds.computeIfAbsent(trace.agent(), agent -> new Seen(trace)).add(trace));
        return kinds.entrySet().stream()
                .map(each -> new DeviceJson(
                        each.getKey(), each.getValue().actions, each.getValue().first, each.getValue().last))
                .sorted(Comparator.comparingLong(DeviceJson::actions).reversed().thenComparing(DeviceJson::agent))
                .toList();
    }

    /// The sessions, the one begun last first, each with what differs from the one begun before it.
    static List<SessionJson> sessions(List<Trace> traces) {
        Map<UUID, Seen> seen = new LinkedHashMap<>();
        for (Trace trace : traces) {
            UUID session = trace.sessionId();
            if (session != null) {
                seen.computeIfAbsent(session, id -> new Seen(trace)).add(trace);
            }
        }
        List<Map.Entry<UUID, Seen>> inOrder = seen.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<UUID, Seen> each) -> each.getValue().first)
                        .thenComparing(Map.Entry::getKey))
                .toList();
        var sessions = new ArrayList<SessionJson>();
        Trace before = null;
        for (Map.Entry<UUID, Seen> each : inOrder) {
            Trace now = each.getValue().newest;
            sessions.addFirst(new SessionJson(
                    each.getKey(),
                    now.agent(),
                    network(now.ip()),
                    each.getValue().actions,
                    each.getValue().first,
                    each.getValue().last,
                    changed(before, now)));
            before = now;
        }
        return sessions;
    }

    private static List<String> changed(@Nullable Trace before, Trace now) {
        var changed = new ArrayList<String>();
        if (before != null && !before.agent().equals(now.agent())) {
            changed.add("agent");
        }
        if (before != null && !Objects.equals(network(before.ip()), network(now.ip()))) {
            changed.add("network");
        }
        return List.copyOf(changed);
    }

    /// An IPv4 /24 or an IPv6 /48: tomorrow's address of the same line is no change.
    static @Nullable String network(@Nullable String ip) {
        if (ip == null) {
            return null;
        }
        if (!ip.contains(":")) {
            return ip.substring(0, ip.lastIndexOf('.') + 1) + "0/24";
        }
        String[] groups = ip.split(":", -1);
        var network = new StringBuilder();
        for (int i = 0; i < 3 && i < groups.length && !groups[i].isEmpty(); i++) {
            network.append(groups[i]).append(':');
        }
        return network + ":/48";
    }
}
