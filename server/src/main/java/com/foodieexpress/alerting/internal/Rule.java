package com.foodieexpress.alerting.internal;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A rule as stored. `slug` names a default rule, null for an operator's own.
record Rule(UUID id, @Nullable String slug, long version, boolean enabled, Terms terms) {

    /// Every group of the measure for itself, but not the group of everything.
    static final String EACH = "each";
    /// The group of everything.
    static final String ALL = "all";

    /// What the operator decides. `group` is [#ALL], [#EACH] or one group's key; `channels` name who is told at once,
    /// `steps` who is told while nobody acknowledges.
    record Terms(
            String name,
            String measure,
            String group,
            Condition condition,
            int forSeconds,
            int keepSeconds,
            Severity severity,
            List<String> channels,
            List<Step> steps) {
        Terms {
            channels = List.copyOf(channels);
            steps = List.copyOf(steps);
        }

        Duration patience() {
            return Duration.ofSeconds(forSeconds);
        }

        Duration calm() {
            return Duration.ofSeconds(keepSeconds);
        }

        boolean concerns(String key) {
            return switch (group) {
                case ALL -> key.isEmpty();
                case EACH -> !key.isEmpty();
                default -> key.equals(group);
            };
        }
    }

    /// So long after the last telling, these are told.
    record Step(int afterMinutes, List<String> channels) {
        Step {
            channels = List.copyOf(channels);
        }
    }

    Rule with(Terms other) {
        return new Rule(id, slug, version + 1, enabled, other);
    }
}
