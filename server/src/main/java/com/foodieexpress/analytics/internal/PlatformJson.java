package com.foodieexpress.analytics.internal;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.foodieexpress.kernel.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The platform's figures on the wire, in the words of the mobile app's plan. Rates are fractions from 0 to
/// 1, and 0 when nothing happened; times are milliseconds.
record PlatformJson(
        String timeframe,
        String zone,
        Instant from,
        Instant to,
        @JsonProperty("as_of") Instant asOf,
        @JsonProperty("user_activity") UserActivityJson userActivity,
        @JsonProperty("response_times") TimesJson responseTimes,
        @JsonProperty("service_metrics") List<ServiceMetricJson> serviceMetrics,
        List<PointJson> series,
        PreviousJson previous,
        OrdersJson orders,
        RevenueJson revenue,
        FunnelJson funnel) {

    /// `uniqueUsers` is absent where it cannot be told exactly.
    record UserActivityJson(
            @JsonProperty("total_actions") long totalActions,
            @JsonProperty("failed_actions") long failedActions,
            @JsonProperty("unique_users") @Nullable Integer uniqueUsers,
            @JsonProperty("success_rate") double successRate,
            @JsonProperty("error_rate") double errorRate) {}

    record TimesJson(double mean, double p50, double p95, double p99, double slowest) {}

    record ServiceMetricJson(
            @JsonProperty("service_name") String serviceName,
            String source,
            @JsonProperty("call_count") long callCount,
            @JsonProperty("failed_calls") long failedCalls,
            @JsonProperty("avg_response_time") double avgResponseTime,
            @JsonProperty("success_rate") double successRate,
            @JsonProperty("error_rate") double errorRate,
            @JsonProperty("response_times") TimesJson responseTimes) {}

    /// Of minutes neither people nor quantiles are told.
    record PointJson(
            Instant from,
            Instant to,
            @JsonProperty("total_actions") long totalActions,
            @JsonProperty("unique_users") @Nullable Integer uniqueUsers,
            @JsonProperty("success_rate") double successRate,
            @JsonProperty("avg_response_time") double avgResponseTime,
            @JsonProperty("p95_response_time") @Nullable Double p95ResponseTime) {}

    record PreviousJson(
            Instant from,
            Instant to,
            @JsonProperty("user_activity") UserActivityJson userActivity,
            @JsonProperty("response_times") TimesJson responseTimes) {}

    /// By the city's clock, which in a hurried demo is ahead of the wall's: hence a range of its own.
    record OrdersJson(
            Instant from,
            Instant to,
            long placed,
            long delivered,
            long cancelled,
            PreviousOrdersJson previous,
            List<OrderPointJson> series) {}

    record PreviousOrdersJson(Instant from, Instant to, long placed, long delivered, long cancelled) {}

    record OrderPointJson(
            Instant from, Instant to, long placed, long delivered, long cancelled, Money revenue, Money captured) {}

    /// `delivered` are the totals of the orders delivered; `captured` is what was taken from customers.
    record RevenueJson(
            Money delivered,
            Money captured,
            @JsonProperty("previous_delivered") Money previousDelivered,
            @JsonProperty("previous_captured") Money previousCaptured) {}

    /// Of the orders made in the range, how many have come so far by now.
    record FunnelJson(
            long made,
            long placed,
            long accepted,
            @JsonProperty("picked_up") long pickedUp,
            long delivered) {}
}
