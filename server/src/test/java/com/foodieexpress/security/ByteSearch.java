package com.foodieexpress.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Looks for many byte strings at once, wherever they stand in a file, whatever the file is.
///
/// Each is known by its first eight bytes; a window of eight slides over the file and asks a bit map first, so the time
/// hardly depends on how many are looked for. Not for strings of fewer than eight bytes.
final class ByteSearch {

    private static final int WINDOW = 8;
    private static final int BITS = 25;
    private static final int CHUNK = 1 << 20;

    private record Needle(byte[] bytes, String name) {}

    private final long[] known = new long[1 << (BITS - 6)];
    private final Map<Long, List<Needle>> needles = new HashMap<>();
    private int longest = WINDOW;

    /// Adds a string under a name; the name is what a find is told by.
    void add(byte[] bytes, String name) {
        if (bytes.length < WINDOW) {
            throw new IllegalArgumentException(name + " is too short to be looked for");
        }
        long window = 0;
        for (int i = 0; i < WINDOW; i++) {
            window = window << 8 | bytes[i] & 0xff;
        }
        int bit = bit(window);
        known[bit >>> 6] |= 1L << bit;
        needles.computeIfAbsent(window, key -> new ArrayList<>()).add(new Needle(bytes, name));
        longest = Math.max(longest, bytes.length);
    }

    /// The names of all strings found in the bytes.
    Set<String> in(byte[] bytes) {
        Set<String> found = new HashSet<>();
        scan(bytes, bytes.length, found);
        return found;
    }

    Set<String> in(String text) {
        return in(text.getBytes(UTF_8));
    }

    /// What a folder holds of them: where, and how many bytes were looked at.
    record Report(long bytes, int files, Map<String, Set<String>> found) {}

    Report below(Path folder) throws IOException {
        Map<String, Set<String>> found = new HashMap<>();
        long bytes = 0;
        int count = 0;
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Set<String> here = new HashSet<>();
            bytes += scan(file, here);
            count++;
            here.forEach(name -> found.computeIfAbsent(name, key -> new HashSet<>())
                    .add(folder.relativize(file).toString()));
        }
        return new Report(bytes, count, found);
    }

    /// A file that a database has taken away meanwhile is no fault.
    private long scan(Path file, Set<String> found) throws IOException {
        byte[] buffer = new byte[CHUNK + longest];
        int kept = 0;
        long total = 0;
        try (InputStream in = Files.newInputStream(file)) {
            while (true) {
                int read = in.readNBytes(buffer, kept, CHUNK);
                total += read;
                int length = kept + read;
                scan(buffer, length, found);
                if (read < CHUNK) {
                    return total;
                }
                kept = longest - 1;
                System.arraycopy(buffer, length - kept, buffer, 0, kept);
            }
        } catch (NoSuchFileException gone) {
            return total;
        }
    }

    private void scan(byte[] bytes, int length, Set<String> found) {
        long window = 0;
        for (int i = 0; i < length; i++) {
            window = window << 8 | bytes[i] & 0xff;
            if (i >= WINDOW - 1) {
                int bit = bit(window);
                if ((known[bit >>> 6] & 1L << bit) != 0) {
                    compare(bytes, length, i - WINDOW + 1, window, found);
                }
            }
        }
    }

    private void compare(byte[] bytes, int length, int start, long window, Set<String> found) {
        for (Needle needle : needles.getOrDefault(window, List.of())) {
            int end = start + needle.bytes().length;
            if (end <= length && Arrays.equals(bytes, start, end, needle.bytes(), 0, needle.bytes().length)) {
                found.add(needle.name());
            }
        }
    }

    private static int bit(long window) {
        return (int) (window * 0x9E3779B97F4A7C15L >>> 64 - BITS);
    }

    /// The forms a text takes where somebody meant to hide it and did not: as it is, in hexadecimal, in Base64 at each
    /// of three places.
    void addInEveryForm(String text, String name) {
        byte[] bytes = text.getBytes(ISO_8859_1);
        add(bytes, name);
        String hex = HexFormat.of().formatHex(bytes);
        add(hex.getBytes(ISO_8859_1), name + " (hex)");
        for (int shift = 0; shift < 3; shift++) {
            byte[] shifted = new byte[bytes.length + shift];
            System.arraycopy(bytes, 0, shifted, shift, bytes.length);
            String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            // The characters at the ends hold bits of whatever stands beside.
            String inner =
                    encoded.substring(shift == 0 ? 0 : shift + 1, encoded.length() - (shifted.length % 3 == 0 ? 0 : 1));
            add(inner.getBytes(ISO_8859_1), name + " (base64)");
        }
    }
}
