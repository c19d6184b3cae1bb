package com.foodieexpress.analytics.internal;

import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.http.PageQuery;
import com.foodieexpress.platform.json.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// SQL of reports, of who reads them, and of what was mailed.
final class ReportStore {

    /// Keeps the report unless there is one of its period; says whether it was kept.
    boolean add(Tx tx, Report report) {
        return tx.update("""
                        insert into analytics.report (id, kind, day, made_at, figures)
                        values (:id, :kind, :day, :made, :figures) on conflict (kind, day) do nothing""")
                        .bind("id", report.id())
                        .bind("kind", report.period().kind().wire())
                        .bind("day", report.period().day())
                        .bind("made", report.madeAt())
                        .bind("figures", Json.write(report.figures()))
                        .execute()
                == 1;
    }

    boolean exists(Tx tx, ReportPeriod period) {
        return tx.query("select exists (select from analytics.report where kind = :kind and day = :day)")
                .bind("kind", period.kind().wire())
                .bind("day", period.day())
                .mapTo(Boolean.class)
                .one();
    }

    Optional<Report> find(Tx tx, ReportPeriod period) {
        return tx.query("select * from analytics.report where kind = :kind and day = :day")
                .bind("kind", period.kind().wire())
                .bind("day", period.day())
                .map((row, context) -> report(row))
                .findOne();
    }

    Optional<Report> find(Tx tx, UUID id) {
        return tx.query("select * from analytics.report where id = :id")
                .bind("id", id)
                .map((row, context) -> report(row))
                .findOne();
    }

    /// Those made last first.
    List<Report> list(Tx tx, @Nullable Timeframe kind, PageQuery page) {
        return tx.query("""
                        select * from analytics.report
                        where (:kind::text is null or kind = :kind) and (:before::uuid is null or id < :before)
                        order by id desc limit :rows""")
                .bind("kind", kind == null ? null : kind.wire())
                .bind("before", page.before())
                .bind("rows", page.rows())
                .map((row, context) -> report(row))
                .list();
    }

    private static Report report(ResultSet row) throws SQLException {
        return new Report(
                row.getObject("id", UUID.class),
                new ReportPeriod(ReportPeriod.kind(row.getString("kind")), row.getObject("day", LocalDate.class)),
                row.getTimestamp("made_at").toInstant(),
                Json.read(row.getString("figures"), PlatformJson.class));
    }

    // ---- who reads them

    record Reader(UUID accountId, List<String> kinds, String language) {}

    void setReader(Tx tx, Reader reader) {
        tx.update("""
                        insert into analytics.report_reader (account_id, kinds, language) values (:account, :kinds, :language)
                        on conflict (account_id) do update set kinds = excluded.kinds, language = excluded.language""")
                .bind("account", reader.accountId())
                .bindArray("kinds", String.class, reader.kinds())
                .bind("language", reader.language())
                .execute();
    }

    Optional<Reader> reader(Tx tx, UUID account) {
        return tx.query("select * from analytics.report_reader where account_id = :account")
                .bind("account", account)
                .map((row, context) -> reader(row))
                .findOne();
    }

    List<Reader> readers(Tx tx, Timeframe kind) {
        return tx.query("select * from analytics.report_reader where :kind = any(kinds) order by account_id")
                .bind("kind", kind.wire())
                .map((row, context) -> reader(row))
                .list();
    }

    void removeReader(Tx tx, UUID account) {
        tx.update("delete from analytics.report_reader where account_id = :account")
                .bind("account", account)
                .execute();
    }

    void forgetReader(Tx tx, UUID account) {
        removeReader(tx, account);
        tx.update("delete from analytics.report_mail where account_id = :account")
                .bind("account", account)
                .execute();
    }

    private static Reader reader(ResultSet row) throws SQLException {
        return new Reader(
                row.getObject("account_id", UUID.class),
                List.of((String[]) row.getArray("kinds").getArray()),
                row.getString("language"));
    }

    // ---- what was mailed

    boolean wasMailed(Tx tx, UUID report, UUID account) {
        return tx.query("select exists (select from analytics.report_mail where report_id = :report"
                        + " and account_id = :account)")
                .bind("report", report)
                .bind("account", account)
                .mapTo(Boolean.class)
                .one();
    }

    void mailed(Tx tx, UUID report, UUID account, Instant at) {
        tx.update("insert into analytics.report_mail (report_id, account_id, sent_at)"
                        + " values (:report, :account, :at) on conflict do nothing")
                .bind("report", report)
                .bind("account", account)
                .bind("at", at)
                .execute();
    }
}
