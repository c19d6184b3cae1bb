package com.foodieexpress.analytics.internal;

import com.foodieexpress.kernel.Money;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A report in a list: its period and its first figures.
record ReportJson(
        UUID id,
        String kind,
        LocalDate day,
        Instant from,
        Instant to,
        String zone,
        Instant madeAt,
        long totalActions,
        @Nullable Integer uniqueUsers,
        double errorRate,
        long ordersPlaced,
        long ordersDelivered,
        Money revenue) {

    static ReportJson of(Report report) {
        PlatformJson figures = report.figures();
        return new ReportJson(
                report.id(),
                report.period().kind().wire(),
                report.period().day(),
                figures.from(),
                figures.to(),
                figures.zone(),
                report.madeAt(),
                figures.userActivity().totalActions(),
                figures.userActivity().uniqueUsers(),
                figures.userActivity().errorRate(),
                figures.orders().placed(),
                figures.orders().delivered(),
                figures.revenue().delivered());
    }

    /// A report with everything it tells.
    record ReportDetailJson(ReportJson report, PlatformJson figures) {}

    /// What is mailed to whoever asks, and in which language.
    record SubscriptionJson(
            @NotNull @Size(max = 3) List<@NotNull @Pattern(regexp = "daily|weekly|monthly") String> kinds,
            @NotNull @Pattern(regexp = "en|fr") String language) {}
}
