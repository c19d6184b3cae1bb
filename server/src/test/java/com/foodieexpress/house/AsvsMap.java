package com.foodieexpress.house;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is held of OWASP ASVS 5.0: its requirements, our written verdict on each, and the tests that name it.
final class AsvsMap {

    enum Verdict {
        MET("met"),
        PARTLY("partly met"),
        OPEN("not met"),
        NOT_APPLICABLE("not applicable");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }
    }

    /// Our own words on a requirement.
    record Evidence(Verdict verdict, String text) {}

    /// A number such as `6.2.1`, in the order of the document.
    record Id(int chapter, int section, int item) implements Comparable<Id> {
        static Id of(String text) {
            String[] parts = text.strip().split("\\.", -1);
            return new Id(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        }

        @Override
        public int compareTo(Id other) {
            int byChapter = Integer.compare(chapter, other.chapter);
            int bySection = Integer.compare(section, other.section);
            return byChapter != 0 ? byChapter : bySection != 0 ? bySection : Integer.compare(item, other.item);
        }

        @Override
        public String toString() {
            return chapter + "." + section + "." + item;
        }
    }

    private static final Pattern NAMED = Pattern.compile("@Asvs\\((.*?)\\)", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("\\d+\\.\\d+\\.\\d+");
    private static final Pattern DECLARED = Pattern.compile("\\b(?:class (\\w+)|void (\\w+)\\()");
    private static final Pattern IN_BROWSER = Pattern.compile("// @asvs ([\\d., ]+)\\R\\s*test\\(\\s*['\"`]([^'\"`]+)");

    private static final List<String> CHAPTERS = List.of(
            "",
            "Encoding and sanitising",
            "Validation and business logic",
            "Web front ends",
            "API and web service",
            "Files",
            "Authentication",
            "Sessions",
            "Authorisation",
            "Self-contained tokens",
            "OAuth and OIDC",
            "Cryptography",
            "Secure communication",
            "Configuration",
            "Data protection",
            "Coding and architecture",
            "Logging and errors",
            "WebRTC");

    final SortedMap<Id, Integer> levels = new TreeMap<>();
    final SortedMap<Id, Evidence> evidence = new TreeMap<>();
    final SortedMap<Id, TreeSet<String>> tests = new TreeMap<>();

    static AsvsMap of(Path root) {
        var map = new AsvsMap();
        map.readLevels(Repository.text(root.resolve("docs/security/asvs-requirements.csv")));
        map.readEvidence(Repository.text(root.resolve("docs/security/asvs-evidence.txt")));
        Repository.files(root.resolve("server/src/test/java"), ".java").forEach(map::readJava);
        for (String folder : List.of("e2e", "web", "client")) {
            Repository.files(root.resolve(folder), ".ts", ".tsx").forEach(map::readBrowser);
        }
        return map;
    }

    private void readLevels(String csv) {
        csv.lines().filter(line -> Character.isDigit(line.charAt(0))).forEach(line -> {
            String[] parts = line.split(",", -1);
            levels.put(Id.of(parts[0]), Integer.parseInt(parts[1]));
        });
    }

    /// `6.2.1 met: words`; a line that begins with a blank goes on where the one before ended.
    private void readEvidence(String text) {
        String joined = text.replaceAll("\\R[ \\t]+", " ");
        joined.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            String[] parts = line.split("[ :]+", 3);
            Verdict verdict = Verdict.valueOf(parts[1].toUpperCase(Locale.ROOT).replace('-', '_'));
            if (evidence.put(Id.of(parts[0]), new Evidence(verdict, parts[2].strip())) != null) {
                throw new IllegalStateException("twice in the evidence: " + parts[0]);
            }
        });
    }

    private void readJava(Path file) {
        String text = Repository.text(file);
        String type = String.valueOf(file.getFileName()).replace(".java", "");
        Matcher named = NAMED.matcher(text);
        while (named.find()) {
            Matcher declared = DECLARED.matcher(text);
            if (declared.find(named.end())) {
                String method = declared.group(2);
                numbers(named.group(1), method == null ? type : type + "." + method);
            }
        }
    }

    private void readBrowser(Path file) {
        Matcher named = IN_BROWSER.matcher(Repository.text(file));
        while (named.find()) {
            numbers(named.group(1), file.getFileName() + ": " + named.group(2));
        }
    }

    private void numbers(String text, String test) {
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            tests.computeIfAbsent(Id.of(number.group()), key -> new TreeSet<>()).add(test);
        }
    }

    @Nullable
    Verdict verdict(Id id) {
        Evidence written = evidence.get(id);
        return written == null ? null : written.verdict();
    }

    String toMarkdown(String regenerate) {
        var page = new StringBuilder("""
                # OWASP ASVS 5.0, requirement by requirement

                Generated from `@Asvs` on the tests and from `asvs-evidence.txt` beside this file; do not edit. Afresh: `%s`.

                The numbers and levels are those of the OWASP Application Security Verification Standard 5.0.0
                (<https://github.com/OWASP/ASVS>, CC BY-SA 4.0); read the requirement there. The words here are our own: how the
                requirement is met, or that it is not. Nobody but ourselves has audited this.

                """.formatted(regenerate));
        counts(page);
        page.append("\n## Not met, or not wholly\n\n| id | level | | what is missing |\n|---|---|---|---|\n");
        for (var each : evidence.entrySet()) {
            if (Set.of(Verdict.OPEN, Verdict.PARTLY).contains(each.getValue().verdict())) {
                page.append("| %s | L%d | %s | %s |\n"
                        .formatted(
                                each.getKey(),
                                levels.get(each.getKey()),
                                each.getValue().verdict().words,
                                each.getValue().text()));
            }
        }
        chapters(page);
        return page.toString();
    }

    private void counts(StringBuilder page) {
        page.append(
                "| level | requirements | met | partly met | not met | not applicable | not assessed | shown by a test |\n"
                        + "|---|---|---|---|---|---|---|---|\n");
        for (int level = 1; level <= 3; level++) {
            int wanted = level;
            List<Id> ids = levels.entrySet().stream()
                    .filter(each -> each.getValue() == wanted)
                    .map(Map.Entry::getKey)
                    .toList();
            Map<Verdict, Long> sums = evidence.entrySet().stream()
                    .filter(each -> ids.contains(each.getKey()))
                    .collect(Collectors.groupingBy(
                            each -> each.getValue().verdict(),
                            () -> new EnumMap<>(Verdict.class),
                            Collectors.counting()));
            long assessed = sums.values().stream().mapToLong(Long::longValue).sum();
            page.append("| L%d | %d |".formatted(level, ids.size()));
            for (Verdict verdict : Verdict.values()) {
                page.append(" %d |".formatted(sums.getOrDefault(verdict, 0L)));
            }
            page.append(" %d | %d |\n"
                    .formatted(
                            ids.size() - assessed,
                            ids.stream().filter(tests::containsKey).count()));
        }
    }

    private void chapters(StringBuilder page) {
        int chapter = 0;
        for (Id id : levels.keySet()) {
            Evidence written = evidence.get(id);
            TreeSet<String> shown = tests.getOrDefault(id, new TreeSet<>());
            if (written == null && shown.isEmpty()) {
                continue;
            }
            if (id.chapter() != chapter) {
                chapter = id.chapter();
                page.append("\n## V%d %s\n\n| id | level | verdict | how | tests |\n|---|---|---|---|---|\n"
                        .formatted(chapter, CHAPTERS.get(chapter)));
            }
            List<String> names = new ArrayList<>();
            shown.forEach(each -> names.add("`" + each + "`"));
            page.append("| %s | L%d | %s | %s | %s |\n"
                    .formatted(
                            id,
                            levels.get(id),
                            written == null ? "shown" : written.verdict().words,
                            written == null ? "" : written.text(),
                            String.join(", ", names)));
        }
    }
}
