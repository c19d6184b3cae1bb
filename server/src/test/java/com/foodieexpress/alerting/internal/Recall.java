package com.foodieexpress.alerting.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a set of rules makes of a past with known incidents: which it finds, how soon, and what it pages about besides.
/// Rules are judged every ten seconds by the code that judges live, and go through the same states.
record Recall(int incidents, Map<Incident, Instant> found, List<Page> noise, List<Incident> missed, Duration time) {

    private static final Duration MONTH = Duration.ofDays(30);

    record Page(String slug, Instant at) {}

    static Recall of(
            Map<String, Rule.Terms> rules,
            RecordedHistory history,
            List<Incident> incidents,
            Instant from,
            Instant to) {
        Map<Incident, Instant> found = new HashMap<>();
        List<Page> noise = new ArrayList<>();
        Map<String, Map<String, Standing>> standings = new TreeMap<>();
        int next = 0;
        for (Instant now = from; now.isBefore(to); now = now.plus(Traffic.SLOT)) {
            history.moveTo(now);
            while (next + 1 < incidents.size()
                    && !now.isBefore(incidents.get(next + 1).from())) {
                next++;
            }
            Incident latest = incidents.get(next);
            for (var rule : rules.entrySet()) {
                boolean fired = step(
                        rule.getValue(),
                        standings.computeIfAbsent(rule.getKey(), key -> new TreeMap<>()),
                        history,
                        now);
                if (latest.isFoundBy(rule.getValue().measure(), now) && anyFires(standings.get(rule.getKey()))) {
                    found.putIfAbsent(latest, now);
                }
                if (fired && !latest.explains(now)) {
                    noise.add(new Page(rule.getKey(), now));
                }
            }
        }
        return report(incidents, found, noise, Duration.between(from, to));
    }

    private static boolean anyFires(Map<String, Standing> standings) {
        return standings.values().stream().anyMatch(standing -> standing.phase() == Phase.FIRING);
    }

    /// True when the rule pages now: groups that fire in one evaluation are one page.
    private static boolean step(Rule.Terms terms, Map<String, Standing> standings, History history, Instant now) {
        Set<String> firing = standings.entrySet().stream()
                .filter(each -> each.getValue().phase() == Phase.FIRING)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        var verdicts = Judge.judge(terms.condition(), terms.measure(), history, now, firing);
        boolean fired = false;
        var groups = new java.util.TreeSet<>(verdicts.keySet());
        groups.addAll(standings.keySet());
        for (String group : groups) {
            if (terms.concerns(group)) {
                Verdict verdict = verdicts.get(group);
                Standing standing = Objects.requireNonNullElseGet(standings.get(group), () -> Standing.inactive(now))
                        .next(verdict != null && verdict.broken(), now, terms.patience(), terms.calm());
                standings.put(group, standing);
                fired |= standing.phase() == Phase.FIRING && !firing.contains(group);
            }
        }
        return fired;
    }

    private static Recall report(
            List<Incident> incidents, Map<Incident, Instant> found, List<Page> noise, Duration time) {
        List<Incident> missed =
                incidents.stream().filter(each -> !found.containsKey(each)).toList();
        return new Recall(incidents.size(), found, noise, missed, time);
    }

    /// Several cities as one.
    Recall plus(Recall other) {
        Map<Incident, Instant> both = new HashMap<>(found);
        both.putAll(other.found);
        return new Recall(
                incidents + other.incidents,
                both,
                Stream.concat(noise.stream(), other.noise.stream()).toList(),
                Stream.concat(missed.stream(), other.missed.stream()).toList(),
                time.plus(other.time));
    }

    double falsePagesAMonth() {
        return noise.size() * (double) MONTH.toSeconds() / time.toSeconds();
    }

    double medianSeconds() {
        return median(found.keySet());
    }

    private double median(Collection<Incident> of) {
        double[] seconds = of.stream()
                .mapToDouble(
                        each -> Duration.between(each.from(), found.get(each)).toSeconds())
                .toArray();
        return seconds.length == 0 ? Double.POSITIVE_INFINITY : Judge.median(seconds);
    }

    private Map<Incident.Kind, Long> medianByKind() {
        Map<Incident.Kind, List<Incident>> byKind =
                new TreeMap<>(found.keySet().stream().collect(Collectors.groupingBy(Incident::kind)));
        Map<Incident.Kind, Long> medians = new TreeMap<>();
        byKind.forEach((kind, each) -> medians.put(kind, Math.round(median(each))));
        return medians;
    }

    double share() {
        return (double) found.size() / incidents;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d of %d incidents found (%.1f %%), %.1f false pages a month, median detection %.0f s %s; missed %s, noise %s",
                found.size(),
                incidents,
                100 * share(),
                falsePagesAMonth(),
                medianSeconds(),
                medianByKind(),
                missed.stream().collect(Collectors.groupingBy(Incident::kind, TreeMap::new, Collectors.counting())),
                noise.stream().collect(Collectors.groupingBy(Page::slug, TreeMap::new, Collectors.counting())));
    }
}
