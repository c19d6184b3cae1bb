package com.foodieexpress.analytics.internal;

import com.foodieexpress.activity.PersonActions.Visit;
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
        private Visit newest;
        private Instant first;
        private long actions;

        private Seen(Visit one) {
            this.newest = one;
            this.first = one.first();
        }

        private void add(Visit visit) {
            newest = visit.last().isAfter(newest.last()) ? visit : newest;
            first = visit.first().isBefore(first) ? visit.first() : first;
            actions += visit.calls();
        }

        private Instant last() {
            return newest.last();
        }
    }

    private Devices() {}

    /// Kinds of programs, the most used first.
    static List<DeviceJson> kinds(List<Visit> visits) {
        Map<String, Seen> kinds = new LinkedHashMap<>();
        visits.forEach(visit ->
                kinds.computeIfAbsent(visit.agent(), agent -> new Seen(visit)).add(visit));
        return kinds.entrySet().stream()
                .map(each -> new DeviceJson(
                        each.getKey(),
                        each.getValue().actions,
                        each.getValue().first,
                        each.getValue().last()))
                .sorted(Comparator.comparingLong(DeviceJson::actions).reversed().thenComparing(DeviceJson::agent))
                .toList();
    }

    /// The sessions, the one begun last first, each with what differs from the one begun before it.
    static List<SessionJson> sessions(List<Visit> visits) {
        Map<UUID, Seen> seen = new LinkedHashMap<>();
        for (Visit visit : visits) {
            UUID session = visit.sessionId();
            if (session != null) {
                seen.computeIfAbsent(session, id -> new Seen(visit)).add(visit);
            }
        }
        List<Map.Entry<UUID, Seen>> inOrder = seen.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<UUID, Seen> each) -> each.getValue().first)
                        .thenComparing(Map.Entry::getKey))
                .toList();
        var sessions = new ArrayList<SessionJson>();
        Visit before = null;
        for (Map.Entry<UUID, Seen> each : inOrder) {
            Visit now = each.getValue().newest;
            sessions.addFirst(new SessionJson(
                    each.getKey(),
                    now.agent(),
                    now.network(),
                    each.getValue().actions,
                    each.getValue().first,
                    each.getValue().last(),
                    changed(before, now)));
            before = now;
        }
        return sessions;
    }

    private static List<String> changed(@Nullable Visit before, Visit now) {
        var changed = new ArrayList<String>();
        if (before != null && !before.agent().equals(now.agent())) {
            changed.add("agent");
        }
        if (before != null && !Objects.equals(before.network(), now.network())) {
            changed.add("network");
        }
        return List.copyOf(changed);
    }
}
