package com.foodieexpress.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// `docs/security/asvs.md` says what the tests and the written evidence say, and leaves nothing out that matters.
class AsvsMapTest {

    private static final Path PAGE = Repository.ROOT.resolve("docs/security/asvs.md");
    private static final String REGENERATE = "./mvnw -pl server test -Dtest=AsvsMapTest -DwriteContracts=true";

    /// A file or a test named in the evidence.
    private static final Pattern NAMED = Pattern.compile("`([^`]+)`");

    private final AsvsMap map = AsvsMap.of(Repository.ROOT);

    @Test
    void thePageIsWhatTestsAndEvidenceSay() throws IOException {
        String said = map.toMarkdown(REGENERATE);
        if (Boolean.getBoolean("writeContracts")) {
            Files.writeString(PAGE, said);
        }
        assertThat(PAGE).exists();
        assertThat(Repository.text(PAGE)).as("afresh: " + REGENERATE).isEqualTo(said);
    }

    @Test
    void theStandardIsWhole() {
        assertThat(map.levels).hasSize(345);
        assertThat(map.levels.values().stream().filter(level -> level == 1)).hasSize(70);
    }

    @Test
    void everyRequirementOfTheFirstTwoLevelsAndOfLoggingHasAVerdict() {
        assertThat(map.levels.entrySet().stream()
                        .filter(each -> each.getValue() <= 2 || each.getKey().chapter() == 16)
                        .map(Map.Entry::getKey)
                        .filter(id -> map.verdict(id) == null))
                .as("requirements without a verdict")
                .isEmpty();
    }

    @Test
    void onlyRequirementsThatExistAreNamed() {
        assertThat(map.evidence.keySet()).isSubsetOf(map.levels.keySet());
        assertThat(map.tests.keySet()).isSubsetOf(map.levels.keySet());
    }

    /// A requirement is met by a test that names it or by something written that can be looked at.
    @Test
    void nothingIsMetWithoutSomethingToLookAt() {
        assertThat(map.evidence.entrySet().stream()
                        .filter(each -> each.getValue().verdict() == AsvsMap.Verdict.MET)
                        .filter(each -> !map.tests.containsKey(each.getKey())
                                && !NAMED.matcher(each.getValue().text()).find())
                        .map(each -> each.getKey().toString()))
                .as("met, but by what?")
                .isEmpty();
        assertThat(map.evidence.values())
                .allSatisfy(each -> assertThat(each.text()).hasSizeGreaterThan(15));
    }

    @Test
    void whatTheEvidenceNamesIsThere() {
        List<String> sources = Repository.files(Repository.ROOT, ".java", ".ts", ".tsx").stream()
                .map(file -> String.valueOf(file.getFileName()).replaceFirst("\\.\\w+$", ""))
                .toList();
        for (var each : map.evidence.entrySet()) {
            Matcher named = NAMED.matcher(each.getValue().text());
            while (named.find()) {
                String name = named.group(1);
                boolean file = Files.exists(Repository.ROOT.resolve(name));
                boolean type = sources.contains(name.split("[.:]")[0]);
                assertThat(file || type)
                        .as("%s names %s, which is no file and no class", each.getKey(), name)
                        .isTrue();
            }
        }
    }
}
