package com.foodieexpress.activity.internal;

import com.foodieexpress.activity.internal.FigureStore.Part;
import com.foodieexpress.platform.db.Tx;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.roaringbitmap.RoaringBitmap;

/// SQL of who was seen when.
@Singleton
class PresenceStore {

    /// A person seen in an hour.
    record Seen(Instant hour, int person) {}

    // ---- numbers of people

    /// Gives a number to those that have none. The ids go in order, so that two nodes wait for each other
    /// in one order.
    void addPersons(Tx tx, Collection<UUID> users) {
        tx.update("""
                        insert into activity.person (user_id)
                        select n.id from unnest(:users::uuid[]) as n (id)
                        where not exists (select from activity.person p where p.user_id = n.id)
                        order by n.id on conflict do nothing""").bindArray("users", UUID.class, List.copyOf(users)).execute();
    }

    Map<UUID, Integer> numbers(Tx tx, Collection<UUID> users) {
        var numbers = new HashMap<UUID, Integer>();
        tx.query("select user_id, no from activity.person where user_id = any(:users::uuid[])")
                .bindArray("users", UUID.class, List.copyOf(users))
                .map((row, context) -> Map.entry(row.getObject("user_id", UUID.class), row.getInt("no")))
                .forEach(each -> numbers.put(each.getKey(), each.getValue()));
        return numbers;
    }

    // ---- rows

    /// Those of `seen` must be in order: two nodes then wait for each other in one order.
    void add(Tx tx, List<Seen> seen) {
        tx.update("""
                        insert into activity.present (begins, person)
                        select * from unnest(:hours::timestamptz[], :people::int[]) on conflict do nothing""")
                .bindArray(
                        "hours",
                        String.class,
                        seen.stream().map(each -> each.hour().toString()).toList())
                .bindArray(
                        "people", Integer.class, seen.stream().map(Seen::person).toList())
                .execute();
    }

    /// Takes rows away, the oldest first. One transaction at a time may.
    List<Seen> take(Tx tx, int limit) {
        tx.query("select pg_advisory_xact_lock(hashtextextended('activity.presence', 0))")
                .mapToMap()
                .one();
        return tx.query("""
                        delete from activity.present p
                        using (select begins, person from activity.present order by begins, person limit :limit) oldest
                        where p.begins = oldest.begins and p.person = oldest.person
                        returning p.begins, p.person""")
                .bind("limit", limit)
                .map((row, context) -> new Seen(row.getTimestamp("begins").toInstant(), row.getInt("person")))
                .list();
    }

    /// The rows of these hours: those from `from` on and before `to`.
    List<Seen> between(Tx tx, Instant from, Instant to) {
        return tx.query("select begins, person from activity.present where begins >= :from and begins < :to")
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> new Seen(row.getTimestamp("begins").toInstant(), row.getInt("person")))
                .list();
    }

    // ---- sets

    Optional<RoaringBitmap> lock(Tx tx, Part part) {
        return tx.query("select people from activity.presence where grain = :grain and begins = :begins for update")
                .bind("grain", part.grain().number())
                .bind("begins", part.begins())
                .map((row, context) -> PeopleBytes.read(row.getBytes("people")))
                .findOne();
    }

    void put(Tx tx, Part part, RoaringBitmap people) {
        tx.update("""
                        insert into activity.presence as p (grain, begins, version, people)
                        values (:grain, :begins, 1, decode(:people, 'hex'))
                        on conflict (grain, begins) do update set version = p.version + 1, people = excluded.people""")
                .bind("grain", part.grain().number())
                .bind("begins", part.begins())
                .bind("people", HexFormat.of().formatHex(PeopleBytes.write(people)))
                .execute();
    }

    /// The versions of those of these sets that there are; each change raises it.
    Map<Part, Long> versions(Tx tx, Set<Part> parts) {
        var versions = new HashMap<Part, Long>();
        tx.query("""
                        select grain, begins, version from activity.presence
                        where grain = 0 and begins = any(:hours::timestamptz[])
                            or grain = 1 and begins = any(:days::timestamptz[])""")
                .bindArray("hours", String.class, FigureStore.begins(parts, Grain.HOUR))
                .bindArray("days", String.class, FigureStore.begins(parts, Grain.DAY))
                .map((row, context) -> Map.entry(
                        new Part(
                                Grain.of(row.getInt("grain")),
                                row.getTimestamp("begins").toInstant()),
                        row.getLong("version")))
                .forEach(each -> versions.put(each.getKey(), each.getValue()));
        return versions;
    }

    Map<Part, RoaringBitmap> sets(Tx tx, Set<Part> parts) {
        var sets = new HashMap<Part, RoaringBitmap>();
        tx.query("""
                        select grain, begins, people from activity.presence
                        where grain = 0 and begins = any(:hours::timestamptz[])
                            or grain = 1 and begins = any(:days::timestamptz[])""")
                .bindArray("hours", String.class, FigureStore.begins(parts, Grain.HOUR))
                .bindArray("days", String.class, FigureStore.begins(parts, Grain.DAY))
                .map((row, context) -> Map.entry(
                        new Part(
                                Grain.of(row.getInt("grain")),
                                row.getTimestamp("begins").toInstant()),
                        PeopleBytes.read(row.getBytes("people"))))
                .forEach(each -> sets.put(each.getKey(), each.getValue()));
        return sets;
    }

    /// The beginnings of the days with a set, before this one.
    List<Instant> daysBefore(Tx tx, Instant end) {
        return tx.query("select begins from activity.presence where grain = 1 and begins < :end")
                .bind("end", end)
                .map((row, context) -> row.getTimestamp("begins").toInstant())
                .list();
    }

    int deleteHoursBefore(Tx tx, Instant first, int limit) {
        return tx.update("""
                        delete from activity.presence where (grain, begins) in (
                            select grain, begins from activity.presence
                            where grain = 0 and begins < :first order by begins limit :limit)""").bind("first", first).bind("limit", limit).execute();
    }
}
