package com.foodieexpress.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.testing.Asvs;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every SQL statement of the server is fixed when it is compiled, so that values can only be bound.
class SqlBindingTest {

    @Test
    @Asvs("1.2.4")
    void everyStatementBindsItsParameters() {
        var result = SqlBinding.below(Repository.ROOT.resolve("server/src/main/java"));
        assertThat(result.violations()).as("SQL put together at run time").isEmpty();
        assertThat(result.statements()).isGreaterThan(150);
    }

    @Test
    void valuesInTheTextAreFound(@TempDir Path folder) {
        for (String statement : List.of(
                "tx.query(\"select 1 from t where id = '\" + id + \"'\")",
                "tx.update(\"delete from t where id = %s\".formatted(id))",
                "tx.query(sql(id))",
                "tx.query(\"select * from \" + (id == null ? \"t\" : id))",
                "tx.connection().prepareStatement(SELECT + id)",
                "tx.query(\"select <columns> from t\").define(\"columns\", id)",
                "statement.execute(\"set role \" + id)",
                "change(tx, id)",
                "tx.query(new StringBuilder(id).toString())",
                "tx.query(built(id).toString())",
                "each(tx, List.of(\"a\", id))",
                "tx.query(switch (id) { case \"a\" -> \"select 1\"; default -> id; })")) {
            assertThat(planted(folder, statement)).as(statement).isNotEmpty();
        }
    }

    @Test
    void fixedTextsPass(@TempDir Path folder) {
        for (String statement : List.of(
                "tx.query(\"select 1 from t where id = :id\").bind(\"id\", id)",
                "tx.query(SELECT + \"where id = :id\")",
                "tx.query(id == null ? SELECT : \"select 2\")",
                "change(tx, \"a = 1\")",
                "tx.query(built(\" and b = :b\").toString())",
                "tx.update(\"drop table fix_\" + day.plusDays(1))",
                "each(tx, List.of(\"a\", \"b\"))",
                "tx.query(switch (id) { case \"a\" -> \"select 1\"; default -> SELECT; })")) {
            assertThat(planted(folder, statement)).as(statement).isEmpty();
        }
    }

    /// `change` and `built` put their parameter into a text, and are called once with a fixed one besides.
    private static Iterable<String> planted(Path folder, String statement) {
        Planted code = Planted.in(folder, """
                package com.foodieexpress.ordering.internal;

                class OrderStore {
                    private static final String COLUMNS = "a, b";
                    private static final String SELECT = "select " + COLUMNS + " from t ";

                    Object find(Tx tx, Statement statement, String id, LocalDate day) {
                        return %s;
                    }

                    void touch(Tx tx) {
                        change(tx, "touched = true");
                        each(tx, List.of("a", "b"));
                    }

                    void change(Tx tx, String set) {
                        tx.update("update t set " + set);
                    }

                    Object each(Tx tx, List<String> tables) {
                        for (String table : tables) {
                            tx.update("delete from " + table);
                        }
                        return tables;
                    }

                    StringBuilder built(String more) {
                        var sql = new StringBuilder("select 1");
                        sql.append(" where true").append(more);
                        return sql;
                    }

                    String sql(String id) {
                        return id;
                    }
                }

                class Caller {
                    Object find(OrderStore store, String typed) {
                        return store.find(null, null, typed, null);
                    }
                }
                """.formatted(statement));
        return SqlBinding.below(code.sources()).violations();
    }
}
