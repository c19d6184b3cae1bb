package com.foodieexpress.platform.files;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.config.PlatformConfig;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The file store of a single node: a folder, two levels deep by id, with a row for each file.
@ApplicationScoped
class LocalFileStore implements FileStore {

    private final Path folder;
    private final Database database;
    private final WallClock clock;

    LocalFileStore(PlatformConfig config, Database database, WallClock clock) {
        this.folder = config.dataDir().resolve("files").toAbsolutePath();
        this.database = database;
        this.clock = clock;
    }

    @Override
    public StoredFile put(InputStream content, String mediaType, long limitBytes) {
        UUID id = UuidV7.next();
        Path target = path(id);
        try {
            Files.createDirectories(target.getParent());
            Path part = Files.createTempFile(target.getParent(), "part", null);
            try {
                StoredFile file = copy(content, part, id, mediaType, limitBytes);
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
                record(file);
                return file;
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("storing a file failed", e);
        }
    }

    @Override
    public Optional<StoredFile> find(UUID id) {
        return database.read(tx -> tx.query("select id, media_type, bytes, sha256 from platform.file where id = :id")
                .bind("id", id)
                .map((row, context) -> new StoredFile(
                        row.getObject("id", UUID.class),
                        row.getString("media_type"),
                        row.getLong("bytes"),
                        row.getString("sha256")))
                .findOne());
    }

    @Override
    public Optional<InputStream> open(UUID id) {
        try {
            Path path = path(id);
            return Files.exists(path) ? Optional.of(Files.newInputStream(path)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("reading a file failed", e);
        }
    }

    @Override
    public void delete(UUID id) {
        database.run(tx -> tx.update("delete from platform.file where id = :id")
                .bind("id", id)
                .execute());
        try {
            Files.deleteIfExists(path(id));
        } catch (IOException e) {
            throw new UncheckedIOException("deleting a file failed", e);
        }
    }

    private static StoredFile copy(InputStream content, Path part, UUID id, String mediaType, long limitBytes)
            throws IOException {
        var digest = new DigestInputStream(content, sha256());
        long bytes;
        try (var out = Files.newOutputStream(part)) {
            bytes = digest.transferTo(new LimitedOutput(out, limitBytes));
        } catch (LimitedOutput.Exceeded e) {
            throw new Refusal(
                    "platform.file-too-large",
                    Refusal.Kind.TOO_LARGE,
                    "The file is larger than " + limitBytes + " bytes",
                    Map.of("limitBytes", limitBytes));
        }
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return new StoredFile(
                id,
                mediaType,
                bytes,
                HexFormat.of().formatHex(digest.getMessageDigest().digest()));
    }

    private void record(StoredFile file) {
        database.run(tx -> tx.update("""
                        insert into platform.file (id, media_type, bytes, sha256, stored_at)
                        values (:id, :mediaType, :bytes, :sha256, :at)""")
                .bind("id", file.id())
                .bind("mediaType", file.mediaType())
                .bind("bytes", file.bytes())
                .bind("sha256", file.sha256())
                .bind("at", clock.instant())
                .execute());
    }

    private Path path(UUID id) {
        String name = id.toString();
        return folder.resolve(name.substring(name.length() - 2)).resolve(name);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
