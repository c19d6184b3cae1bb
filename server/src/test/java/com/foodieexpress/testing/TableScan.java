package com.foodieexpress.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// Looks for text in every row of every table, in byte columns too.
public final class TableScan {

    private TableScan() {}

    /// Where one of the words stands, for instance `identity.account: Quentin`; empty when nowhere.
    public static SortedSet<String> find(Database database, Collection<String> words) {
        return database.read(tx -> {
            SortedSet<String> found = new TreeSet<>();
            for (String table : tables(tx)) {
                for (String word : words) {
                    if (holds(tx, table, word)) {
                        found.add(table + ": " + word);
                    }
                }
            }
            return found;
        });
    }

    /// Partitioned tables once, by their root.
    public static List<String> tables(Tx tx) {
        return tx.query("""
                        select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p') and not c.relispartition
                          and n.nspname not in ('pg_catalog', 'information_schema', 'routing')
                        order by 1""").mapTo(String.class).list();
    }

    private static boolean holds(Tx tx, String table, String word) {
        String hex = HexFormat.of().formatHex(word.getBytes(UTF_8));
        return tx.query("select exists (select 1 from " + table
                        + " t where strpos(t::text, :word) > 0 or strpos(t::text, :hex) > 0)")
                .bind("word", word)
                .bind("hex", hex)
                .mapTo(Boolean.class)
                .one();
    }
}
