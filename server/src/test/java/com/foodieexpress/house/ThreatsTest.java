package com.foodieexpress.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What the threat model calls shown is shown: the tests, methods and files it names are there.
class ThreatsTest {

    private static final Pattern NAMED = Pattern.compile("`([\\w./-]+)`");
    private static final Pattern DEFECT = Pattern.compile("(?m)^\\| D(\\d+) \\|");

    private final String page = Repository.text(Repository.ROOT.resolve("docs/security/threats.md"));

    @Test
    void whatThePageNamesIsThere() {
        Map<String, Path> types = Repository.files(Repository.ROOT, ".java", ".ts").stream()
                .collect(Collectors.toMap(
                        file -> String.valueOf(file.getFileName()).replaceFirst("\\.\\w+$", ""),
                        Function.identity(),
                        (one, other) -> one));
        Set<String> missing = new TreeSet<>();
        Matcher named = NAMED.matcher(page);
        while (named.find()) {
            String name = named.group(1);
            if (Character.isUpperCase(name.charAt(0)) && name.contains("Test") || name.contains("Properties")) {
                String[] parts = name.split("\\.", 2);
                Path file = types.get(parts[0]);
                if (file == null || parts.length > 1 && !Repository.text(file).contains("void " + parts[1] + "(")) {
                    missing.add(name);
                }
            } else if (name.contains("/") && !Files.exists(Repository.ROOT.resolve(name))) {
                missing.add(name);
            } else if (name.endsWith(".spec") && !types.containsKey(name)) {
                missing.add(name);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyDefectReadElsewhereHasItsLine() {
        Set<Integer> told = new TreeSet<>();
        Matcher defect = DEFECT.matcher(page);
        while (defect.find()) {
            told.add(Integer.parseInt(defect.group(1)));
        }
        assertThat(told).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    }
}
