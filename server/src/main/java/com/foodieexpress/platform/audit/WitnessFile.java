package com.foodieexpress.platform.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// One trail's checkpoints in a file outside the database, one JSON object a line, only ever appended to. A last line
/// without its end, from a write that was cut short, does not count.
final class WitnessFile {

    private final Path file;

    private WitnessFile(Path file) {
        this.file = file;
    }

    static WitnessFile of(Path folder, UUID trail) {
        return new WitnessFile(folder.resolve("witness-" + trail + ".jsonl"));
    }

    /// All trails that have a witness in the folder.
    static List<Path> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("witness-.*\\.jsonl"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path() {
        return file;
    }

    /// Hands over its whole lines; none when there is no file.
    void eachLine(Consumer<String> reader) {
        if (!Files.exists(file)) {
            return;
        }
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            boolean whole = endsWithALine();
            String line = lines.readLine();
            while (line != null) {
                String next = lines.readLine();
                if (next != null || whole) {
                    reader.accept(line);
                }
                line = next;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the audit witness cannot be read: " + file, e);
        }
    }

    private boolean endsWithALine() throws IOException {
        try (var content = new RandomAccessFile(file.toFile(), "r")) {
            if (content.length() == 0) {
                return true;
            }
            content.seek(content.length() - 1);
            return content.read() == '\n';
        }
    }

    /// On the disk when it returns.
    void append(List<WitnessRecord> records) {
        var text = new StringBuilder();
        records.forEach(each -> text.append(each.line()).append('\n'));
        try {
            if (Files.exists(file)) {
                cutBrokenEnd();
            } else {
                Files.createDirectories(file.getParent());
            }
            try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(UTF_8));
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the audit witness cannot be written: " + file, e);
        }
    }

    private void cutBrokenEnd() throws IOException {
        try (var content = new RandomAccessFile(file.toFile(), "rw")) {
            long end = content.length();
            while (end > 0) {
                content.seek(end - 1);
                if (content.read() == '\n') {
                    break;
                }
                end--;
            }
            content.setLength(end);
        }
    }
}
