package com.foodieexpress.platform.breach;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// A Bloom filter of leaked passwords in a file that is mapped, not read: 16 bits for each password, so that a billion
/// take 2 GB of disk and no heap. A password in it is always found; another one is taken for leaked once in about two
/// thousand times, and its owner chooses another. Thread-safe.
///
/// Passwords are known by their SHA-1, as in the public collections; here it is a key for a look-up and protects
/// nothing.
public final class BreachedPasswords {

    static final long MAGIC = 0x466f_6f64_6965_5031L;
    static final int HEADER_BYTES = 24;
    static final int PROBES = 11;

    private static final ValueLayout.OfLong LONG =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(java.nio.ByteOrder.BIG_ENDIAN);

    private final MemorySegment file;
    private final long bits;

    private BreachedPasswords(MemorySegment file) {
        this.file = file;
        this.bits = file.get(LONG, 8);
    }

    /// Maps a file that [FilterFile] made. Throws [IllegalArgumentException] for any other.
    public static BreachedPasswords open(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            long size = channel.size();
            if (size < HEADER_BYTES) {
                throw new IllegalArgumentException(path + " is no filter of leaked passwords");
            }
            MemorySegment file = channel.map(FileChannel.MapMode.READ_ONLY, 0, size, Arena.global());
            long bits = file.get(LONG, 8);
            if (file.get(LONG, 0) != MAGIC || bits < 1 || size != HEADER_BYTES + bits / 8) {
                throw new IllegalArgumentException(path + " is no filter of leaked passwords");
            }
            return new BreachedPasswords(file);
        }
    }

    /// How many passwords were put in.
    public long size() {
        return file.get(LONG, 16);
    }

    public boolean contains(String password) {
        byte[] key = sha1(password);
        for (int probe = 0; probe < PROBES; probe++) {
            long bit = bit(key, probe, bits);
            if ((file.get(ValueLayout.JAVA_BYTE, HEADER_BYTES + bit / 8) >> (bit % 8) & 1) == 0) {
                return false;
            }
        }
        return true;
    }

    /// Where the probes of a key are: two halves of its hash, combined (Kirsch and Mitzenmacher 2006).
    static long bit(byte[] sha1, int probe, long bits) {
        ByteBuffer halves = ByteBuffer.wrap(sha1);
        return Long.remainderUnsigned(halves.getLong(0) + probe * (halves.getLong(8) | 1), bits);
    }

    static byte[] sha1(String password) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(password.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-1 is missing", e);
        }
    }
}
