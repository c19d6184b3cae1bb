package com.foodieexpress.analytics.internal;

import com.foodieexpress.analytics.internal.ReportJson.SubscriptionJson;
import com.foodieexpress.kernel.Page;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.http.PageQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The reports there are, and who has them mailed.
@ApplicationScoped
class ReadReports {

    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2099;

    private final Database database;
    private final AnalyticsConfig config;
    private final ReportStore store = new ReportStore();

    ReadReports(Database database, AnalyticsConfig config) {
        this.database = database;
        this.config = config;
    }

    Page<ReportJson> list(@Nullable String kind, PageQuery page) {
        Timeframe wanted = kind == null || kind.isEmpty() ? null : ReportPeriod.kind(kind);
        List<Report> reports = database.read(tx -> store.list(tx, wanted, page));
        return page.cut(reports, Report::id).map(ReportJson::of);
    }

    /// Refuses `analytics.no-report` (404).
    Report report(ReportPeriod period) {
        return database.read(tx -> store.find(tx, period))
                .orElseThrow(() -> Refusal.notFound("analytics.no-report", "There is no report of that period"));
    }

    /// The period of a kind that holds a day. Refuses (400) what is none.
    ReportPeriod period(String kind, String day) {
        try {
            LocalDate parsed = day.length() == 10 ? LocalDate.parse(day) : null;
            if (parsed != null && parsed.getYear() >= FIRST_YEAR && parsed.getYear() <= LAST_YEAR) {
                return ReportPeriod.holding(ReportPeriod.kind(kind), parsed, config.timeZone());
            }
        } catch (DateTimeException noDay) {
            // refused below
        }
        throw Refusal.invalid("day", "must be a day like 2026-11-21");
    }

    SubscriptionJson subscription(UUID account) {
        return database.read(tx -> store.reader(tx, account))
                .map(reader -> new SubscriptionJson(reader.kinds(), reader.language()))
                .orElse(new SubscriptionJson(List.of(), "en"));
    }

    SubscriptionJson subscribe(UUID account, SubscriptionJson wanted) {
        List<String> kinds = wanted.kinds().stream().distinct().toList();
        if (kinds.isEmpty()) {
            database.run(tx -> store.removeReader(tx, account));
        } else {
            database.run(tx -> store.setReader(tx, new ReportStore.Reader(account, kinds, wanted.language())));
        }
        return new SubscriptionJson(kinds, wanted.language());
    }
}
