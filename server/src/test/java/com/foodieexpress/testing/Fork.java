package com.foodieexpress.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// One of the processes among which the test classes are shared out: what it keeps in files is its own.
public final class Fork {

    private static final String NUMBER = "tests.fork";
    private static final int MOST = 64;
    /// Held as long as the process lives.
    private static final List<FileLock> HELD = new ArrayList<>();

    private Fork() {}

    /// The folder of that name that belongs to this process alone, below `target`.
    public static Path folder(String name) {
        return Path.of("target", name + "-" + number()).toAbsolutePath();
    }

    /// The lowest number that no other process has. It is kept as a property, because more than one class loader loads
    /// this class.
    private static synchronized String number() {
        String known = System.getProperty(NUMBER);
        for (int number = 1; known == null && number <= MOST; number++) {
            if (take(Path.of("target", "fork-" + number + ".lock"))) {
                known = String.valueOf(number);
                System.setProperty(NUMBER, known);
            }
        }
        if (known == null) {
            throw new IllegalStateException("more than " + MOST + " processes run these tests");
        }
        return known;
    }

    private static boolean take(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return false;
            }
            HELD.add(lock);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
