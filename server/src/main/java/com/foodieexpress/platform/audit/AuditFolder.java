package com.foodieexpress.platform.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/// The trail's files outside the database: keys and witness.
final class AuditFolder {

    private final Path keyFile;
    private final Path witnessFolder;

    AuditFolder(Path dataDir, Optional<Path> witnessDir) {
        this.keyFile = dataDir.resolve("audit").resolve("keys");
        this.witnessFolder = witnessDir.orElse(dataDir.resolve("audit"));
    }

    Path keyFile() {
        return keyFile;
    }

    Path witnessFolder() {
        return witnessFolder;
    }

    /// The configured keys, or those of the key file, which is made when it is missing.
    AuditKeys keys(Optional<String> configured) {
        return configured.map(AuditKeys::parse).orElseGet(() -> {
            try {
                return AuditKeys.parse(Files.exists(keyFile) ? Files.readString(keyFile) : makeKey());
            } catch (IOException e) {
                throw new UncheckedIOException("the audit key cannot be read or made: " + keyFile, e);
            }
        });
    }

    /// The configured keys, or those of the key file if there is one.
    Optional<AuditKeys> existingKeys(Optional<String> configured) {
        return configured.isPresent() || Files.exists(keyFile) ? Optional.of(keys(configured)) : Optional.empty();
    }

    private String makeKey() throws IOException {
        var seed = new byte[32];
        new SecureRandom().nextBytes(seed);
        String text = Base64.getEncoder().encodeToString(seed) + "\n";
        Files.createDirectories(keyFile.getParent());
        try {
            Files.createFile(
                    keyFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(keyFile, text, StandardOpenOption.SYNC);
            return text;
        } catch (FileAlreadyExistsException another) {
            return Files.readString(keyFile);
        }
    }
}
