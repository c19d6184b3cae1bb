package com.foodieexpress.activity;

import com.foodieexpress.platform.db.DailyPartitions;
import com.foodieexpress.platform.db.Tx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/// SQL that holds what was added up against the rows it was added up from.
final class RollupEvidence {

    /// Lines of one query at most.
    private static final int LINES_MAX = 50;

    /// `zone` is null while no day was begun.
    record Calendar(@Nullable ZoneId zone, Instant wholeSince, Instant minutesSince, Instant visitsSince) {}

    record Rows(long rows, long calls) {}

    /// From the first moment of a day of UTC to that of another, as moments and as ids.
    record Range(Instant from, Instant to) {

        static Range of(LocalDate day) {
            return new Range(
                    day.atStartOfDay(ZoneOffset.UTC).toInstant(),
                    day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        }

        UUID firstId() {
            return new UUID(from.toEpochMilli() << 16, 0);
        }

        UUID endId() {
            return new UUID(to.toEpochMilli() << 16, 0);
        }
    }

    private final Tx tx;

    RollupEvidence(Tx tx) {
        this.tx = tx;
    }

    Calendar calendar() {
        return tx.query("select zone, whole_since, minutes_since, visits_since from activity.calendar")
                .map((row, context) -> {
                    String zone = row.getString("zone");
                    return new Calendar(
                            zone == null ? null : ZoneId.of(zone),
                            row.getTimestamp("whole_since").toInstant(),
                            row.getTimestamp("minutes_since").toInstant(),
                            row.getTimestamp("visits_since").toInstant());
                })
                .one();
    }

    List<LocalDate> days() {
        return DailyPartitions.list(tx, "activity.action");
    }

    Rows rows(Range day) {
        return tx.query("""
                        select count(*) as rows, coalesce(sum(coalesce(calls, 1)), 0)::bigint as calls from activity.action
                        where id >= :first and id < :end""")
                .bind("first", day.firstId())
                .bind("end", day.endId())
                .map((row, context) -> new Rows(row.getLong("rows"), row.getLong("calls")))
                .one();
    }

    List<String> minutesThatDiffer(Range day) {
        return differing("""
                select format('minute %s, %s %s: %s calls, by the rows %s', coalesce(r.begins, m.minute), k.service,
                    k.method, coalesce(m.calls, 0), coalesce(r.calls, 0))
                from (select date_trunc('minute', uuid_extract_timestamp(id), 'UTC') as begins, call_no,
                          sum(coalesce(calls, 1))::bigint as calls, sum(failures)::bigint as failures,
                          sum(micros)::bigint as micros
                      from activity.action where id >= :first and id < :end group by 1, 2) r
                full join (select * from activity.metric where minute >= :from and minute < :to) m
                    on m.minute = r.begins and m.call_no = r.call_no
                left join activity.kind k on k.no = coalesce(r.call_no, m.call_no)
                where (r.calls, r.failures, r.micros) is distinct from (m.calls, m.failures, m.micros)
                order by 1 limit :lines""", day);
    }

    List<String> hoursThatDiffer(Range day) {
        return differing("""
                select format('hour %s, %s: %s calls, by the rows %s', coalesce(r.begins, f.begins),
                    coalesce(r.service, f.service), coalesce(f.calls, 0), coalesce(r.calls, 0))
                from (select date_trunc('hour', uuid_extract_timestamp(a.id), 'UTC') as begins, k.source,
                          k.service collate "C" as service, sum(coalesce(a.calls, 1))::bigint as calls,
                          sum(a.failures)::bigint as failures, sum(a.micros)::bigint as micros
                      from activity.action a join activity.kind k on k.no = a.call_no
                      where a.id >= :first and a.id < :end group by 1, 2, 3) r
                full join (select * from activity.figure where grain = 0 and begins >= :from and begins < :to) f
                    on f.begins = r.begins and f.source = r.source and f.service = r.service
                where (r.calls, r.failures, r.micros) is distinct from (f.calls, f.failures, f.micros)
                order by 1 limit :lines""", day);
    }

    private List<String> differing(String sql, Range day) {
        return tx.query(sql)
                .bind("first", day.firstId())
                .bind("end", day.endId())
                .bind("from", day.from())
                .bind("to", day.to())
                .bind("lines", LINES_MAX)
                .mapTo(String.class)
                .list();
    }

    /// Days of the market, from `from` on and before `to`, whose figures are not the sums of their hours'.
    List<String> daysThatDiffer(ZoneId zone, Instant from, Instant to) {
        return tx.query("""
                        select format('day %s, %s: %s calls, by the hours %s', coalesce(h.begins, d.begins),
                            coalesce(h.service, d.service), coalesce(d.calls, 0), coalesce(h.calls, 0))
                        from (select date_trunc('day', begins, :zone) as begins, source, service,
                                  sum(calls)::bigint as calls, sum(failures)::bigint as failures,
                                  sum(micros)::bigint as micros, max(slowest) as slowest
                              from activity.figure where grain = 0 and begins >= :from and begins < :to group by 1, 2, 3) h
                        full join (select * from activity.figure
                              where grain = 1 and begins >= :from and begins < :to) d
                            on d.begins = h.begins and d.source = h.source and d.service = h.service
                        where (h.calls, h.failures, h.micros, h.slowest)
                            is distinct from (d.calls, d.failures, d.micros, d.slowest)
                        order by 1 limit :lines""")
                .bind("zone", zone.getId())
                .bind("from", from)
                .bind("to", to)
                .bind("lines", LINES_MAX)
                .mapTo(String.class)
                .list();
    }

    /// Hours that figures are kept of although no row of their days is.
    List<String> hoursWithoutRows(Instant since, List<LocalDate> days) {
        return tx.query("""
                        select distinct format('hour %s has figures, but its day has no rows', begins) from activity.figure
                        where grain = 0 and begins >= :since and (begins at time zone 'UTC')::date <> all(:days::date[])
                        order by 1 limit :lines""")
                .bind("since", since)
                .bindArray(
                        "days",
                        String.class,
                        days.stream().map(LocalDate::toString).toList())
                .bind("lines", LINES_MAX)
                .mapTo(String.class)
                .list();
    }

    // ---- people

    /// What people did by the hour. Both sides have each hour, session, program and network once, so what
    /// stands there twice alike is well.
    List<String> visitsThatDiffer(Range day) {
        List<Stepping> kinds = tx.query("select no, service, method from activity.kind where source = 0")
                .map((row, context) ->
                        new Stepping(row.getInt("no"), Step.of(row.getString("service"), row.getString("method"))))
                .list();
        return tx.query("""
                        select format('visit %s of person %s: %s actions, by the rows %s', begins, person,
                            coalesce(sum(actions) filter (where counted), 0),
                            coalesce(sum(actions) filter (where not counted), 0))
                        from (
                            select false as counted, date_trunc('hour', uuid_extract_timestamp(a.id), 'UTC') as begins,
                                coalesce(p.no, 0) as person, a.session_id, a.agent,
                                network(set_masklen(a.ip, case family(a.ip) when 4 then 24 else 48 end)) as network,
                                max(case when a.failures = 0 then coalesce(s.step, 0) else 0 end) as step,
                                count(*) as actions, sum(coalesce(a.calls, 1))::bigint as calls,
                                min(uuid_extract_timestamp(a.id)) as first_at, max(uuid_extract_timestamp(a.id)) as last_at
                            from activity.action a left join activity.person p on p.user_id = a.user_id
                            left join unnest(:kinds::int[], :steps::int[]) as s (kind, step) on s.kind = a.call_no
                            where a.id >= :first and a.id < :end and a.user_id is not null group by 2, 3, 4, 5, 6
                            union all
                            select true, begins, person, session_id, agent, network, step, actions, calls, first_at, last_at
                            from activity.visit where begins >= :from and begins < :to) v
                        group by begins, person, session_id, agent, network
                        having count(*) <> 2 or count(distinct (step, actions, calls, first_at, last_at)) <> 1
                        order by 1 limit :lines""")
                .bindArray(
                        "kinds",
                        Integer.class,
                        kinds.stream().map(Stepping::kind).toList())
                .bindArray(
                        "steps",
                        Integer.class,
                        kinds.stream().map(each -> each.step().ordinal()).toList())
                .bind("first", day.firstId())
                .bind("end", day.endId())
                .bind("from", day.from())
                .bind("to", day.to())
                .bind("lines", LINES_MAX)
                .mapTo(String.class)
                .list();
    }

    private record Stepping(int kind, Step step) {}

    /// Who is in the rows, by the hour; somebody without a number is 0, which nobody has.
    Map<Instant, RoaringBitmap> peopleByTheRows(Range day) {
        var people = new TreeMap<Instant, RoaringBitmap>();
        tx.query("""
                        select distinct date_trunc('hour', uuid_extract_timestamp(a.id), 'UTC') as begins,
                            coalesce(p.no, 0) as person
                        from activity.action a left join activity.person p on p.user_id = a.user_id
                        where a.id >= :first and a.id < :end and a.user_id is not null""")
                .bind("first", day.firstId())
                .bind("end", day.endId())
                .map((row, context) -> add(people, row.getTimestamp("begins").toInstant(), row.getInt("person")))
                .list();
        return people;
    }

    /// Who is counted, by the hour or the day of the market: sets, and rows that are in none yet.
    Map<Instant, RoaringBitmap> peopleCounted(boolean byDay, ZoneId zone, Instant from, Instant to) {
        var people = new TreeMap<Instant, RoaringBitmap>();
        tx.query("""
                        select begins, people from activity.presence
                        where grain = :grain and begins >= :from and begins < :to""")
                .bind("grain", byDay ? 1 : 0)
                .bind("from", from)
                .bind("to", to)
                .map((row, context) ->
                        Map.entry(row.getTimestamp("begins").toInstant(), bitmap(row.getBytes("people"))))
                .forEach(each -> people.put(each.getKey(), each.getValue()));
        tx.query("select begins, person from activity.present where begins >= :from and begins < :to")
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> {
                    Instant hour = row.getTimestamp("begins").toInstant();
                    return add(people, byDay ? midnight(hour, zone) : hour, row.getInt("person"));
                })
                .list();
        return people;
    }

    static Instant midnight(Instant moment, ZoneId zone) {
        return LocalDate.ofInstant(moment, zone).atStartOfDay(zone).toInstant();
    }

    private static boolean add(Map<Instant, RoaringBitmap> people, Instant begins, int person) {
        return people.computeIfAbsent(begins, unused -> new RoaringBitmap()).checkedAdd(person);
    }

    private static RoaringBitmap bitmap(byte[] bytes) {
        try {
            var bitmap = new RoaringBitmap();
            bitmap.deserialize(ByteBuffer.wrap(bytes));
            return bitmap;
        } catch (IOException e) {
            throw new UncheckedIOException("a set of people that cannot be read", e);
        }
    }
}
