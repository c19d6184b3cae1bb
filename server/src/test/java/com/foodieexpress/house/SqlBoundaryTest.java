package com.foodieexpress.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.SortedSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// No module reads or writes another module's tables.
class SqlBoundaryTest {

    private static final Path MAIN = Repository.ROOT.resolve("server/src/main");
    private static final SqlBoundary BOUNDARY = new SqlBoundary(ModuleGraph.modules());

    @Test
    void codeNamesTablesOfItsOwnModuleOnly() {
        assertThat(BOUNDARY.violationsInCode(MAIN.resolve("java/com/foodieexpress")))
                .isEmpty();
    }

    @Test
    void migrationsNameTablesOfTheirOwnModuleOnly() {
        assertThat(BOUNDARY.violationsInMigrations(MAIN.resolve("resources/db/migration")))
                .isEmpty();
    }

    /// The checker finds what is planted, and leaves alone what is allowed.
    @Nested
    class PlantedViolations {

        @TempDir
        private Path folder;

        private SortedSet<String> dispatchSays(String literal) {
            String source = "package dispatch.internal;\nclass Store {\n  String text = " + literal + ";\n}\n";
            return BOUNDARY.violationsInCode(Planted.in(folder, source).sources());
        }

        @Test
        void ownTablesAreAllowed() {
            assertThat(dispatchSays(
                            "\"select id from dispatch.offers o join dispatch.deliveries d on d.id = o.delivery_id\""))
                    .isEmpty();
        }

        @Test
        void aForeignTableIsFoundWithItsLine() {
            assertThat(dispatchSays("\"select id from ordering.orders\""))
                    .containsExactly("dispatch/internal/Store.java:3: names a table of ordering");
        }

        @Test
        void aForeignTableInATextBlockIsFound() {
            assertThat(dispatchSays(
                            "\"\"\"\n    with x as (select 1)\n    select * from x, \"Catalog\".items i\n    \"\"\""))
                    .hasSize(1);
        }

        @Test
        void aForeignTableInAPieceOfSqlIsFound() {
            assertThat(dispatchSays("\"join identity.accounts a on a.id = rider_id\""))
                    .hasSize(1);
            assertThat(dispatchSays("\"update payments.holds set state = 1\"")).hasSize(1);
            assertThat(dispatchSays("\"insert into activity.actions (id) values (1)\""))
                    .hasSize(1);
        }

        @Test
        void codesTextsAndQuotedValuesAreNoTables() {
            assertThat(dispatchSays("\"ordering.quote-expired\"")).isEmpty();
            assertThat(dispatchSays("\"select a fresh quote from the cart: ordering.quote-expired\""))
                    .isEmpty();
            assertThat(dispatchSays("\"/api/v1/catalog.json\"")).isEmpty();
            assertThat(dispatchSays("\"select id from dispatch.offers where type = 'ordering.order_placed'\""))
                    .isEmpty();
            assertThat(dispatchSays("\"select 1 from dispatch.offers -- see ordering.orders\""))
                    .isEmpty();
        }

        @Test
        void aForeignTableInAMigrationIsFound() {
            var planted = Planted.in(folder)
                    .write(
                            "dispatch/V1__offers.sql",
                            "create table dispatch.offers (id uuid); -- after ordering.orders")
                    .write(
                            "ordering/V2__orders.sql",
                            "create table ordering.orders (rider uuid references dispatch.riders);")
                    .write("V3__stray.sql", "create table ordering.more (id uuid);");
            assertThat(BOUNDARY.violationsInMigrations(planted.sources()))
                    .containsExactly(
                            "V3__stray.sql: migrations lie in the folder of their module",
                            "ordering/V2__orders.sql: names a table of dispatch");
        }
    }
}
