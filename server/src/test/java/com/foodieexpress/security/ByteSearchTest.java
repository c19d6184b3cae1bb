package com.foodieexpress.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A search that finds nothing proves something only if it finds what is there.
class ByteSearchTest {

    private static final String SECRET = "a-very-secret-word";

    @Test
    void aStringIsFoundWhereverItStands(@TempDir Path folder) throws IOException {
        var search = new ByteSearch();
        search.add(SECRET.getBytes(ISO_8859_1), "it");
        search.add("another one that is not there".getBytes(ISO_8859_1), "not");
        byte[] noise = new byte[3 << 20];
        new Random(1).nextBytes(noise);
        // Also across the border between two pieces, at the very start and at the very end.
        for (int at : new int[] {0, (1 << 20) - 9, (1 << 20) - 1, 2 << 20, noise.length - SECRET.length()}) {
            byte[] bytes = noise.clone();
            System.arraycopy(SECRET.getBytes(ISO_8859_1), 0, bytes, at, SECRET.length());
            Path file = folder.resolve("at-" + at);
            Files.write(file, bytes);
            assertThat(search.below(folder).found()).as("at %d", at).containsOnlyKeys("it");
            Files.delete(file);
        }
        Files.write(folder.resolve("noise"), noise);
        assertThat(search.below(folder).found()).isEmpty();
    }

    @Test
    void itIsFoundInOtherForms() {
        var search = new ByteSearch();
        search.addInEveryForm(SECRET, "it");
        for (String before : new String[] {"", "x", "xy", "xyz"}) {
            byte[] bytes = (before + SECRET + "tail").getBytes(ISO_8859_1);
            assertThat(search.in(bytes)).contains("it");
            assertThat(search.in(HexFormat.of().formatHex(bytes))).contains("it (hex)");
            assertThat(search.in(Base64.getEncoder().encodeToString(bytes))).contains("it (base64)");
        }
    }
}
