package com.foodieexpress.platform.breach;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/// Makes the file that [BreachedPasswords] reads: `./foodie password-filter <list> <file>`.
///
/// The list has one password a line, or one SHA-1 in hex with whatever behind a colon, as the public collections do.
/// Order and repetitions do not matter. Works on the disk: memory for the page cache is all it wants.
public final class FilterFile {

    public static final String COMMAND = "password-filter";

    private static final int BITS_EACH = 16;
    private static final Pattern SHA1 = Pattern.compile("[0-9A-Fa-f]{40}(:.*)?");
    private static final ValueLayout.OfLong LONG =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(java.nio.ByteOrder.BIG_ENDIAN);

    private FilterFile() {}

    /// The command; answers its exit status.
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.size() != 2) {
            err.println("usage: ./foodie password-filter <list> <file>");
            return 2;
        }
        try {
            Path file = Path.of(arguments.get(1));
            long count = make(Path.of(arguments.get(0)), file);
            out.printf("%,d passwords, %,d bytes: %s%n", count, Files.size(file), file);
            return 0;
        } catch (IOException e) {
            err.println("foodie: " + e);
            return 1;
        }
    }

    /// Answers how many lines went in. The file appears whole or not at all.
    public static long make(Path list, Path file) throws IOException {
        long count = lines(list);
        long bytes = Math.max(1, Math.ceilDiv(count * BITS_EACH, 8));
        Path parent = file.toAbsolutePath().getParent();
        Path fresh = Files.createTempFile(parent, "passwords", ".new");
        try (Arena arena = Arena.ofConfined();
                FileChannel channel = FileChannel.open(fresh, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            MemorySegment filter =
                    channel.map(FileChannel.MapMode.READ_WRITE, 0, BreachedPasswords.HEADER_BYTES + bytes, arena);
            filter.set(LONG, 0, BreachedPasswords.MAGIC);
            filter.set(LONG, 8, bytes * 8);
            filter.set(LONG, 16, count);
            fill(list, filter, bytes * 8);
            filter.force();
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return count;
    }

    private static void fill(Path list, MemorySegment filter, long bits) throws IOException {
        try (BufferedReader lines = reader(list)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isEmpty()) {
                    add(filter, bits, key(line));
                }
            }
        }
    }

    private static void add(MemorySegment filter, long bits, byte[] key) {
        for (int probe = 0; probe < BreachedPasswords.PROBES; probe++) {
            long bit = BreachedPasswords.bit(key, probe, bits);
            long at = BreachedPasswords.HEADER_BYTES + bit / 8;
            byte with = (byte) (filter.get(ValueLayout.JAVA_BYTE, at) | 1 << bit % 8);
            filter.set(ValueLayout.JAVA_BYTE, at, with);
        }
    }

    private static byte[] key(String line) {
        return SHA1.matcher(line).matches() ? HexFormat.of().parseHex(line, 0, 40) : BreachedPasswords.sha1(line);
    }

    private static long lines(Path list) throws IOException {
        try (BufferedReader lines = reader(list)) {
            return lines.lines().filter(line -> !line.isEmpty()).count();
        }
    }

    /// Leaks are not always UTF-8; a line that is none must not end the work.
    private static BufferedReader reader(Path list) throws IOException {
        return new BufferedReader(new java.io.InputStreamReader(Files.newInputStream(list), StandardCharsets.UTF_8));
    }
}
