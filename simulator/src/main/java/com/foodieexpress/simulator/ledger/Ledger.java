package com.foodieexpress.simulator.ledger;

import com.foodieexpress.simulator.api.Json;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Appends entries to a file, one JSON object a line, each handed to the operating system at once. Thread-safe.
///
/// It outlives the server's death, not this machine's: nothing is forced to the disk.
public final class Ledger implements AutoCloseable {
    private final @Nullable BufferedWriter writer;

    private Ledger(@Nullable BufferedWriter writer) {
        this.writer = writer;
    }

    /// Keeps nothing.
    public static Ledger none() {
        return new Ledger(null);
    }

    public static Ledger at(Path file) throws IOException {
        return new Ledger(Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    }

    public static List<LedgerEntry> read(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank())
                    .map(line -> Json.as(LedgerEntry.class, Json.read(line)))
                    .toList();
        }
    }

    public void add(LedgerEntry entry) {
        if (writer == null) {
            return;
        }
        String line = Json.write(entry);
        synchronized (writer) {
            try {
                writer.write(line);
                writer.newLine();
                writer.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            writer.close();
        }
    }
}
