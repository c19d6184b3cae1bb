package com.foodieexpress.platform.breach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BreachedPasswordsTest {

    @TempDir
    Path folder;

    @Test
    void everyPasswordOfTheListIsFoundAndHardlyAnother() throws IOException {
        List<String> leaked =
                IntStream.range(0, 20_000).mapToObj(i -> "leaked password " + i).toList();
        BreachedPasswords filter = filter(leaked);
        assertThat(filter.size()).isEqualTo(20_000);
        assertThat(leaked).allMatch(filter::contains);
        long mistaken = IntStream.range(0, 100_000)
                .filter(i -> filter.contains("another password " + i))
                .count();
        // 1 in 2,180 by the formula: 46 expected, and 100 is eight deviations away.
        assertThat(mistaken).isLessThan(100);
    }

    @Test
    void hashesOfAPublicCollectionAreTakenAsTheyAre() throws IOException {
        var lines = new ArrayList<String>();
        for (String password : List.of("correct horse", "battery staple")) {
            lines.add(HexFormat.of().withUpperCase().formatHex(BreachedPasswords.sha1(password)) + ":4711");
        }
        lines.add("");
        BreachedPasswords filter = filter(lines);
        assertThat(filter.contains("correct horse")).isTrue();
        assertThat(filter.contains("battery staple")).isTrue();
        assertThat(filter.contains("horse correct")).isFalse();
    }

    @Test
    void anotherFileIsNotMistakenForAFilter() throws IOException {
        for (String text : List.of("", "password\nletmein\n", "x".repeat(4_096))) {
            Path file = Files.writeString(folder.resolve("no-filter"), text);
            assertThatThrownBy(() -> BreachedPasswords.open(file))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("no-filter");
        }
        Path cut = folder.resolve("cut");
        FilterFile.make(Files.writeString(folder.resolve("list"), "one\ntwo\nthree\n"), cut);
        Files.write(cut, java.util.Arrays.copyOf(Files.readAllBytes(cut), (int) Files.size(cut) - 1));
        assertThatThrownBy(() -> BreachedPasswords.open(cut)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theCommandTellsWhatItMade() throws IOException {
        Path list = Files.writeString(folder.resolve("list"), "one\ntwo\n");
        var told = new ByteArrayOutputStream();
        var out = new PrintStream(told);
        assertThat(FilterFile.run(List.of(list.toString(), folder.resolve("f").toString()), out, out))
                .isZero();
        assertThat(told.toString()).startsWith("2 passwords");
        assertThat(FilterFile.run(List.of("only one"), out, out)).isEqualTo(2);
        assertThat(FilterFile.run(List.of(folder + "/none", folder + "/f"), out, out))
                .isEqualTo(1);
    }

    private BreachedPasswords filter(List<String> lines) throws IOException {
        Path list = Files.write(folder.resolve("list.txt"), lines);
        Path file = folder.resolve("passwords.filter");
        FilterFile.make(list, file);
        return BreachedPasswords.open(file);
    }
}
