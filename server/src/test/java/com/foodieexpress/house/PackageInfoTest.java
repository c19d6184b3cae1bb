package com.foodieexpress.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every package is null-marked, and every module says what it is for.
class PackageInfoTest {

    /// Shorter than this is a heading, not a purpose.
    private static final int PURPOSE_LETTERS = 40;

    @Test
    void everyPackageIsNullMarked() {
        SortedSet<String> missing = new TreeSet<>();
        for (Path sources : Repository.mainSources()) {
            missing.addAll(unmarkedPackages(sources));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyModuleSaysWhatItIsFor() {
        Path root = Repository.ROOT.resolve("server/src/main/java/com/foodieexpress");
        assertThat(modulesWithoutPurpose(root)).isEmpty();
    }

    @Test
    void plantedPackagesWithoutMarkOrPurposeAreFound(@TempDir Path folder) {
        var planted = Planted.in(folder, "package ordering;\npublic interface Ordering {}")
                .write("ordering/package-info.java", "/// Orders.\n@NullMarked\npackage ordering;\n")
                .write("ordering/internal/OrderStore.java", "package ordering.internal;\nclass OrderStore {}\n")
                .write("payments/internal/Holds.java", "package payments.internal;\nclass Holds {}\n")
                .write("payments/internal/package-info.java", "package payments.internal;\n")
                .write(
                        "catalog/package-info.java",
                        "/// Restaurants, their menus and opening hours, and how they are found.\n@NullMarked\npackage catalog;\n");
        assertThat(unmarkedPackages(planted.sources())).containsExactly("ordering/internal", "payments/internal");
        assertThat(modulesWithoutPurpose(planted.sources())).containsExactly("ordering", "payments");
    }

    private static SortedSet<String> unmarkedPackages(Path sources) {
        Set<Path> packages =
                Repository.files(sources, ".java").stream().map(Path::getParent).collect(Collectors.toSet());
        return packages.stream()
                .filter(folder -> !packageInfo(folder).contains("@NullMarked"))
                .map(folder -> sources.relativize(folder).toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static SortedSet<String> modulesWithoutPurpose(Path root) {
        return Repository.files(root, ".java").stream()
                .map(root::relativize)
                .filter(file -> file.getNameCount() > 1)
                .map(file -> file.getName(0).toString())
                .filter(module -> purpose(packageInfo(root.resolve(module))).length() < PURPOSE_LETTERS)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String packageInfo(Path folder) {
        Path file = folder.resolve("package-info.java");
        return file.toFile().isFile() ? Repository.text(file) : "";
    }

    private static String purpose(String packageInfo) {
        return packageInfo
                .lines()
                .takeWhile(line -> !line.startsWith("package "))
                .filter(line -> line.startsWith("///"))
                .map(line -> line.substring(3).strip())
                .collect(Collectors.joining(" "));
    }
}
