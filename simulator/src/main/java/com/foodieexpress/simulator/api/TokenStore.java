package com.foodieexpress.simulator.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Refresh tokens between two starts, one file per account, readable by the owner only.
///
/// Thread-safe for different accounts.
public final class TokenStore {
    private final @Nullable Path folder;

    private TokenStore() {
        this.folder = null;
    }

    public TokenStore(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            restrict(folder, "rwx------");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Keeps nothing.
    public static TokenStore none() {
        return new TokenStore();
    }

    public Optional<String> find(String email) {
        if (folder == null) {
            return Optional.empty();
        }
        try {
            String text = Files.readString(file(folder, email)).strip();
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    public void keep(String email, String refreshToken) {
        if (folder == null) {
            return;
        }
        try {
            Path fresh = Files.createTempFile(folder, "token", ".tmp");
            restrict(fresh, "rw-------");
            Files.writeString(fresh, refreshToken);
            Files.move(fresh, file(folder, email), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void forget(String email) {
        if (folder == null) {
            return;
        }
        try {
            Files.deleteIfExists(file(folder, email));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Path folder, String email) {
        return folder.resolve(email.replaceAll("[^A-Za-z0-9@._-]", "_") + ".token");
    }

    private static void restrict(Path path, String rights) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
        }
    }
}
