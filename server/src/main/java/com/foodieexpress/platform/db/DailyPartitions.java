package com.foodieexpress.platform.db;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// The partitions of a table that has one for each day, named after it: `tracking.fix_2026_11_21`.
///
/// `table` is a fixed name, never one from outside. Days are those of UTC.
public final class DailyPartitions {

    private DailyPartitions() {}

    /// Lets one transaction at a time make or drop partitions of the table, until it ends.
    private static void lock(Tx tx, String table) {
        tx.query("select pg_advisory_xact_lock(hashtextextended(:table, 0))")
                .bind("table", table)
                .mapToMap()
                .one();
    }

    /// The days that have a partition, oldest first.
    public static List<LocalDate> list(Tx tx, String table) {
        return tx.query("""
                        select right(c.relname, 10) from pg_inherits i join pg_class c on c.oid = i.inhrelid
                        where i.inhparent = :table::regclass order by c.relname""")
                .bind("table", table)
                .mapTo(String.class)
                .map(day -> LocalDate.parse(day.replace('_', '-')))
                .list();
    }

    /// What all days take on the disk, with their indexes.
    public static long bytes(Tx tx, String table) {
        return tx.query("""
                        select coalesce(sum(pg_total_relation_size(i.inhrelid)), 0)::bigint from pg_inherits i
                        where i.inhparent = :table::regclass""").bind("table", table).mapTo(Long.class).one();
    }

    /// Makes the partition of a day of a table that is divided by time. Does nothing when the day has one.
    public static void add(Tx tx, String table, LocalDate day) {
        lock(tx, table);
        tx.update("create table if not exists " + name(table, day) + " partition of " + table + " for values from ('"
                        + day + " 00:00:00+00') to ('" + day.plusDays(1) + " 00:00:00+00')")
                .execute();
    }

    /// Makes the partition of a day of a table that is divided by ids which begin with their time.
    public static void add(Tx tx, String table, LocalDate day, UUID first, UUID next) {
        lock(tx, table);
        tx.update("create table if not exists " + name(table, day) + " partition of " + table + " for values from ('"
                        + first + "') to ('" + next + "')")
                .execute();
    }

    /// Does nothing when the day has none.
    public static void drop(Tx tx, String table, LocalDate day) {
        lock(tx, table);
        tx.update("drop table if exists " + name(table, day)).execute();
    }

    private static String name(String table, LocalDate day) {
        return table + "_" + day.toString().replace("-", "_");
    }
}
