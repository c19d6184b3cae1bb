package com.foodieexpress.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.testing.Asvs;
import com.foodieexpress.testing.ServerTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// `docs/security/data.md` names every column that could hold something personal, and none that is not there.
@ServerTest
class DataMapTest {

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `(\\w+\\.\\w+)` \\| (`\\w+`(?:, `\\w+`)*) \\| (\\w[\\w-]*) \\|.*\\|$");
    private static final Pattern COLUMN = Pattern.compile("`(\\w+)`");
    private static final Set<String> WORDS =
            Set.of("sealed", "blind-indexed", "hashed", "tombstoned", "deleted", "kept", "empty");

    @Inject
    Database database;

    @Test
    @Asvs("14.1.1")
    void everyColumnThatCouldBePersonalIsOnThePage() {
        SortedSet<String> missing = columns();
        missing.removeAll(named());
        assertThat(missing).as("columns to decide on in docs/security/data.md").isEmpty();
    }

    @Test
    void thePageNamesNoColumnThatIsGone() {
        SortedSet<String> gone = named();
        gone.removeAll(columns());
        assertThat(gone)
                .as("columns of docs/security/data.md that no table has")
                .isEmpty();
    }

    @Test
    void everyRowSaysHowItIsKept() {
        Matcher rows = ROW.matcher(page());
        assertThat(rows.results().map(row -> row.group(3))).isNotEmpty().isSubsetOf(WORDS);
    }

    /// What is called empty is empty, also after everything else has run on this database.
    @Test
    void emptyColumnsAreEmpty() {
        SortedSet<String> full = new TreeSet<>();
        ROW.matcher(page())
                .results()
                .filter(row -> row.group(3).equals("empty"))
                .forEach(row -> {
                    for (String column : columnsOf(row)) {
                        if (holdsSomething(row.group(1), column)) {
                            full.add(row.group(1) + "." + column);
                        }
                    }
                });
        assertThat(full).isEmpty();
    }

    private boolean holdsSomething(String table, String column) {
        return database.read(
                tx -> tx.query("select exists (select 1 from " + table + " where " + column + " is not null)")
                        .mapTo(Boolean.class)
                        .one());
    }

    private static SortedSet<String> named() {
        SortedSet<String> named = new TreeSet<>();
        ROW.matcher(page())
                .results()
                .forEach(row -> columnsOf(row).forEach(column -> named.add(row.group(1) + "." + column)));
        return named;
    }

    private static SortedSet<String> columnsOf(MatchResult row) {
        SortedSet<String> columns = new TreeSet<>();
        COLUMN.matcher(row.group(2)).results().forEach(column -> columns.add(column.group(1)));
        return columns;
    }

    /// Text, documents, bytes, network addresses and places; numbers, times and ids cannot say who somebody is.
    private SortedSet<String> columns() {
        List<String> names =
                database.read(tx -> tx.query("""
                        select n.nspname || '.' || c.relname || '.' || a.attname
                        from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                        where a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p') and not c.relispartition
                          and n.nspname not in ('pg_catalog', 'information_schema', 'platform_history', 'public')
                          and (a.atttypid::regtype::text not in ('uuid', 'uuid[]', 'boolean', 'smallint', 'integer', 'bigint',
                                  'integer[]', 'bigint[]', 'real', 'double precision', 'numeric', 'date', 'interval', 'xid8',
                                  'timestamp with time zone', 'int8multirange', 'time without time zone')
                               or a.attname ~ '(^|_)(lat|lng)$')""").mapTo(String.class).list());
        return new TreeSet<>(names);
    }

    private static String page() {
        return Repository.text(Repository.ROOT.resolve("docs/security/data.md"));
    }
}
