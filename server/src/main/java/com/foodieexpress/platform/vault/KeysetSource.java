package com.foodieexpress.platform.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.foodieexpress.platform.config.PlatformConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where the key-encryption keys come from: the environment, a file that was named, or a file in the data
/// folder.
final class KeysetSource {

    static final String VARIABLES = "FOODIE_VAULT_KEYSET_FILE (or FOODIE_VAULT_KEYSET)";

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final @Nullable String text;
    private final @Nullable Path file;
    private final boolean ours;

    private KeysetSource(@Nullable String text, @Nullable Path file, boolean ours) {
        this.text = text;
        this.file = file;
        this.ours = ours;
    }

    /// A database that several nodes or a production share must not depend on a file that one node made for
    /// itself.
    static KeysetSource of(VaultConfig config, PlatformConfig platform) {
        if (config.keyset().isPresent()) {
            return new KeysetSource(config.keyset().get(), null, false);
        }
        if (config.keysetFile().isPresent()) {
            return file(config.keysetFile().get());
        }
        if (platform.databaseUrl().isPresent() && !platform.demo()) {
            throw new IllegalStateException(VARIABLES + " must be set when FOODIE_DATABASE_URL names the database:"
                    + " personal data is encrypted with it. Make one with ./foodie rotate-keys --new FILE");
        }
        return inFolder(platform.dataDir());
    }

    static KeysetSource file(Path file) {
        return new KeysetSource(null, file, false);
    }

    static KeysetSource inFolder(Path dataDir) {
        return new KeysetSource(null, dataDir.resolve("vault").resolve("keyset.json"), true);
    }

    /// True when the file is the node's own, made by it when it is missing.
    boolean mayBeMade() {
        return ours;
    }

    boolean mayBeReplaced() {
        return file != null;
    }

    /// How a person knows it.
    String name() {
        return file == null ? "FOODIE_VAULT_KEYSET" : (ours ? "" : "FOODIE_VAULT_KEYSET_FILE, ") + file;
    }

    /// Changes when the keys may have changed.
    long stamp() {
        try {
            return file == null ? 0 : Files.getLastModifiedTime(file).toMillis() * 31 + Files.size(file);
        } catch (IOException gone) {
            return -1;
        }
    }

    Optional<String> read() {
        if (text != null) {
            return Optional.of(text);
        }
        try {
            return Optional.of(Files.readString(theFile()));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException(name() + " cannot be read: " + e.getMessage(), e);
        }
    }

    /// Puts other keys in the file's place, readable for its owner alone; a crash leaves the old or the new
    /// ones.
    void write(String json) {
        try {
            Path target = theFile().toAbsolutePath();
            Files.createDirectories(target.getParent());
            Path next = Files.createTempFile(target.getParent(), "keyset", ".next", OWNER_ONLY);
            try (var channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(json.getBytes(UTF_8)));
                channel.force(true);
            }
            Files.move(next, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(name() + " cannot be written", e);
        }
    }

    private Path theFile() {
        if (file == null) {
            throw new IllegalStateException("FOODIE_VAULT_KEYSET is not a file");
        }
        return file;
    }
}
