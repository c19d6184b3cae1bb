package com.foodieexpress.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The module map of ARCHITECTURE.md holds in the server's classes.
class ModuleGraphTest {

    private static final ModuleGraph SERVER =
            ModuleGraph.of(Repository.ROOT.resolve("server/target/classes"), "com.foodieexpress");

    @Test
    void everyModuleIsOnTheMap() {
        assertThat(SERVER.unknownModules()).isEmpty();
    }

    @Test
    void modulesImportLowerRanksOnly() {
        assertThat(SERVER.upwardImports()).isEmpty();
    }

    @Test
    void nobodyReachesIntoAnothersInternals() {
        assertThat(SERVER.reachesIntoInternals()).isEmpty();
    }

    @Test
    void internalTypesArePackagePrivate() {
        assertThat(SERVER.publicInternals()).isEmpty();
    }

    @Test
    void theKernelUsesNoFramework() {
        assertThat(SERVER.frameworksInKernel()).isEmpty();
    }

    @Test
    void onlyThePlatformReadsTheMachinesClock() {
        assertThat(SERVER.clockReadings()).isEmpty();
    }

    @Test
    void rolesAreGivenInTheAccessTableOnly() {
        assertThat(SERVER.roleAnnotations()).isEmpty();
    }

    /// The checker finds what is planted, and leaves alone what is allowed.
    @Nested
    class PlantedViolations {

        @TempDir
        private Path folder;

        private ModuleGraph city(String... files) {
            return ModuleGraph.of(Planted.in(folder, files).compile(), "city");
        }

        @Test
        void importsDownwardsAreAllowed() {
            var city = city(
                    "package city; public class App { city.ordering.Ordering ordering; }",
                    "package city.ordering; public interface Ordering { city.kernel.Money total(); city.catalog.Menu[] menus(); }",
                    "package city.ordering.internal; class Orders { Object[] all; city.ordering.Ordering facade; }",
                    "package city.catalog; public interface Menu {}",
                    "package city.kernel; public record Money(long minor) {}");
            assertThat(city.upwardImports()).isEmpty();
            assertThat(city.reachesIntoInternals()).isEmpty();
            assertThat(city.publicInternals()).isEmpty();
            assertThat(city.unknownModules()).isEmpty();
            assertThat(city.frameworksInKernel()).isEmpty();
            assertThat(city.clockReadings()).isEmpty();
            assertThat(city.roleAnnotations()).isEmpty();
        }

        @Test
        void anUpwardImportIsFound() {
            var city = city(
                    "package city.catalog; public class Menu { void tell() { new city.dispatch.Offer(); } }",
                    "package city.dispatch; public class Offer {}");
            assertThat(city.upwardImports())
                    .containsExactly("catalog -> dispatch: city.catalog.Menu uses city.dispatch.Offer");
        }

        @Test
        void anImportOfTheSameRankIsFound() {
            var city = city(
                    "package city.payments; public interface Payments { city.tracking.Fix[] fixes(); }",
                    "package city.tracking; public class Fix {}");
            assertThat(city.upwardImports())
                    .containsExactly("payments -> tracking: city.payments.Payments uses city.tracking.Fix");
        }

        @Test
        void anImportOfTheRootPackageIsFound() {
            var city = city("package city; public class App {}", "package city.admin; class Desk extends city.App {}");
            assertThat(city.upwardImports()).containsExactly("admin -> App: city.admin.Desk uses city.App");
        }

        @Test
        void anImportOfAnotherModulesInternalsIsFound() {
            var city = city(
                    "package city.dispatch; class Offers { city.ordering.internal.OrderStore store; }",
                    "package city.ordering.internal; public class OrderStore {}");
            assertThat(city.reachesIntoInternals())
                    .containsExactly(
                            "dispatch -> ordering: city.dispatch.Offers uses city.ordering.internal.OrderStore");
            assertThat(city.publicInternals()).containsExactly("city.ordering.internal.OrderStore is public");
        }

        @Test
        void aPublicRecordNestedInAnInternalStoreIsAllowed() {
            var city = city("package city.ordering.internal; class OrderStore { public record Row(long id) {} }");
            assertThat(city.publicInternals()).isEmpty();
        }

        @Test
        void aModuleThatIsNotOnTheMapIsFound() {
            var city = city("package city.marketing; public class Campaign {}");
            assertThat(city.unknownModules()).containsExactly("marketing");
        }

        @Test
        void aFrameworkInTheKernelIsFound() {
            var city = city(
                    "package city.kernel; @framework.Entity public record Money(long minor) {}",
                    "package framework; public @interface Entity {}");
            assertThat(city.frameworksInKernel()).containsExactly("city.kernel.Money uses framework.Entity");
        }

        @Test
        void readingsOfTheClockAreFound() {
            var city = city("""
                    package city.ordering;
                    import java.time.*;
                    class Ages {
                        Object instant = Instant.now();
                        long millis = System.currentTimeMillis();
                        java.util.function.Supplier<LocalDate> today = LocalDate::now;
                        Clock clock = Clock.systemUTC();
                        Object date = new java.util.Date();
                        Object given = Instant.ofEpochMilli(0).plusNanos(System.nanoTime());
                    }
                    """);
            assertThat(city.clockReadings()).hasSize(5);
        }

        @Test
        void thePlatformAndTheIdsOfTheKernelMayReadTheClock() {
            var city = city(
                    "package city.platform.time; class WallClock { Object now = java.time.Instant.now(); }",
                    "package city.kernel; public class UuidV7 { long now = System.currentTimeMillis(); }",
                    "package city.kernel; public class Page { long now = System.currentTimeMillis(); }");
            assertThat(city.clockReadings()).singleElement().asString().contains("city.kernel.Page");
        }

        @Test
        void anAnnotationForRolesIsFound() {
            var city = city(
                    "package jakarta.annotation.security; public @interface RolesAllowed { String value(); }", """
                    package city.ordering.internal;
                    class OrderResource { @jakarta.annotation.security.RolesAllowed("customer") public void place() {} }
                    """);
            assertThat(city.roleAnnotations())
                    .containsExactly(
                            "city.ordering.internal.OrderResource uses jakarta.annotation.security.RolesAllowed");
        }
    }
}
