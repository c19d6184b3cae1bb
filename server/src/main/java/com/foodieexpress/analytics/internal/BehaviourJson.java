package com.foodieexpress.analytics.internal;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one person does, on the wire, in the words of the mobile app's plan.
record BehaviourJson(
        @JsonProperty("user_id") UUID userId,
        @JsonProperty("as_of") Instant asOf,
        String zone,
        @JsonProperty("recent_actions") List<RecentActionJson> recentActions,
        @JsonProperty("behavior_patterns") PatternsJson behaviorPatterns) {

    record RecentActionJson(
            UUID id,
            Instant timestamp,
            @JsonProperty("action_type") String actionType,
            @JsonProperty("service_name") String serviceName,
            @JsonProperty("method_name") String methodName,
            @JsonProperty("user_type") String userType,
            String source,
            @JsonProperty("session_id") @Nullable UUID sessionId,
            @JsonProperty("entity_id") @Nullable UUID entityId,
            @JsonProperty("ip_address") @Nullable String ipAddress,
            String agent,
            @JsonProperty("status_code") int statusCode,
            boolean success,
            int calls,
            @JsonProperty("execution_time") double executionTime,
            @JsonProperty("error_message") @Nullable String errorMessage,
            @Nullable JsonNode parameters) {}

    /// `countedActions` are those that hours, steps and devices are told from: all since `since`, and
    /// `capped` when there were so many sessions and networks that `since` had to be later.
    record PatternsJson(
            Instant since,
            @JsonProperty("counted_actions") int countedActions,
            boolean capped,
            @JsonProperty("active_hours") List<Long> activeHours,
            @JsonProperty("active_weekdays") List<Long> activeWeekdays,
            @JsonProperty("favorite_restaurants") List<FavouriteJson> favoriteRestaurants,
            @JsonProperty("order_cadence") CadenceJson orderCadence,
            FunnelsJson funnel,
            List<DeviceJson> devices,
            List<SessionJson> sessions,
            @JsonProperty("session_changes") int sessionChanges,
            List<AnomalyJson> anomalies) {}

    record FavouriteJson(
            @JsonProperty("restaurant_id") UUID restaurantId,
            @Nullable String name,
            int orders,
            double share) {}

    /// Of the orders placed; `medianDaysBetween` is absent for fewer than two.
    record CadenceJson(
            int orders,
            @JsonProperty("first_order_at") @Nullable Instant firstOrderAt,
            @JsonProperty("last_order_at") @Nullable Instant lastOrderAt,
            @JsonProperty("median_days_between") @Nullable Double medianDaysBetween,
            @JsonProperty("orders_per_week") @Nullable Double ordersPerWeek) {}

    record FunnelsJson(List<StepJson> sessions, List<StepJson> orders) {}

    /// `dropped` are those of the step before that did not come to this one.
    record StepJson(String step, int count, int dropped) {}

    record DeviceJson(
            String agent,
            long actions,
            @JsonProperty("first_seen") Instant firstSeen,
            @JsonProperty("last_seen") Instant lastSeen) {}

    /// `changed` says what differs from the session before: `agent`, `network`.
    record SessionJson(
            @JsonProperty("session_id") UUID sessionId,
            String agent,
            @Nullable String network,
            long actions,
            @JsonProperty("first_seen") Instant firstSeen,
            @JsonProperty("last_seen") Instant lastSeen,
            List<String> changed) {}

    record AnomalyJson(String kind, String severity, Instant at, String reason, Map<String, Object> facts) {}
}
