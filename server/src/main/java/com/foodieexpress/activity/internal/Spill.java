package com.foodieexpress.activity.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Files that keep actions while they cannot be stored: only ever appended to, read from the oldest on,
/// deleted when their rows are stored. A row is its length, a checksum and its bytes; a torn end, which a
/// crash may leave, ends the file.
///
/// Used by one thread; its size may be asked from any.
final class Spill {

    private static final Logger LOG = Logger.getLogger(Spill.class);
    private static final String SUFFIX = ".actions";
    private static final int HEADER_BYTES = 8;

    private final Path folder;
    private final long bytesMax;
    private final int segmentBytes;
    private @Nullable FileChannel open;
    private @Nullable Path openFile;
    private volatile long bytes;

    Spill(Path folder, long bytesMax, int segmentBytes) {
        this.folder = folder;
        this.bytesMax = bytesMax;
        this.segmentBytes = segmentBytes;
        this.bytes = files().stream().mapToLong(Spill::size).sum();
    }

    boolean isEmpty() {
        return bytes == 0;
    }

    long bytes() {
        return bytes;
    }

    /// Keeps the actions on the disk and says how many there was room for. Throws [IOException] when the disk refuses:
    /// then none counts as kept.
    int append(List<Action> actions) throws IOException {
        int kept = 0;
        List<byte[]> rows = new ArrayList<>();
        int length = 0;
        for (Action action : actions) {
            byte[] row = ActionBytes.write(action);
            if (bytes + length + row.length + HEADER_BYTES > bytesMax) {
                break;
            }
            rows.add(row);
            length += row.length + HEADER_BYTES;
            kept++;
        }
        if (kept > 0) {
            write(rows, length);
        }
        return kept;
    }

    private void write(List<byte[]> rows, int length) throws IOException {
        ByteBuffer out = ByteBuffer.allocate(length);
        for (byte[] row : rows) {
            out.putInt(row.length).putInt(checksum(row)).put(row);
        }
        out.flip();
        FileChannel channel = channel();
        long begin = channel.position();
        try {
            while (out.hasRemaining()) {
                channel.write(out);
            }
            channel.force(false);
        } catch (IOException e) {
            takeBack(channel, begin);
            throw e;
        }
        bytes += length;
        if (channel.position() >= segmentBytes) {
            closeOpen();
        }
    }

    /// A half-written row would hide those that come behind it.
    private void takeBack(FileChannel channel, long begin) throws IOException {
        try (channel) {
            channel.truncate(begin);
        } finally {
            open = null;
            openFile = null;
            bytes = files().stream().mapToLong(Spill::size).sum();
        }
    }

    /// A file and what is in it; not `whole` when something in it cannot be read.
    record Segment(Path file, List<Action> actions, boolean whole) {}

    /// The oldest file, closed to further rows; empty when there is none.
    Optional<Segment> oldest() throws IOException {
        List<Path> files = files();
        if (files.isEmpty()) {
            return Optional.empty();
        }
        Path file = files.getFirst();
        if (file.equals(openFile)) {
            closeOpen();
        }
        return Optional.of(read(file));
    }

    /// Its rows are stored. What could not be read is not thrown away: the file stays, under a name that is not looked
    /// at.
    void done(Segment segment) throws IOException {
        long size = size(segment.file());
        if (segment.whole()) {
            Files.delete(segment.file());
        } else {
            Files.move(
                    segment.file(), segment.file().resolveSibling(segment.file().getFileName() + ".damaged"));
        }
        bytes -= size;
    }

    void closeOpen() throws IOException {
        FileChannel channel = open;
        open = null;
        openFile = null;
        if (channel != null) {
            channel.close();
        }
    }

    private FileChannel channel() throws IOException {
        FileChannel known = open;
        if (known != null) {
            return known;
        }
        Files.createDirectories(folder);
        List<Path> files = files();
        long next = files.isEmpty() ? 1 : number(files.getLast()) + 1;
        Path file = folder.resolve(String.format("%012d%s", next, SUFFIX));
        FileChannel fresh = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        open = fresh;
        openFile = file;
        return fresh;
    }

    private static Segment read(Path file) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file));
        var actions = new ArrayList<Action>();
        boolean whole = true;
        while (in.remaining() >= HEADER_BYTES) {
            int length = in.getInt();
            int checksum = in.getInt();
            if (length < 0 || length > in.remaining()) {
                LOG.warnf("file=%s ends in the middle of an action, after %d", file.getFileName(), actions.size());
                break;
            }
            byte[] row = new byte[length];
            in.get(row);
            if (checksum(row) != checksum) {
                whole = false;
                LOG.errorf("file=%s is damaged after %d actions", file.getFileName(), actions.size());
                break;
            }
            try {
                actions.add(ActionBytes.read(row));
            } catch (IOException e) {
                whole = false;
                LOG.errorf(
                        e, "file=%s holds an action that cannot be read, after %d", file.getFileName(), actions.size());
            }
        }
        return new Segment(file, actions, whole);
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long number(Path file) {
        String name = file.getFileName().toString();
        return Long.parseLong(name.substring(0, name.length() - SUFFIX.length()));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int checksum(byte[] row) {
        var checksum = new CRC32();
        checksum.update(row);
        return (int) checksum.getValue();
    }
}
