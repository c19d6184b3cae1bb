package com.foodieexpress.routing.internal;

import com.graphhopper.GraphHopper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// Imports an extract once and keeps the graph on disk, in a folder named after everything it depends on.
///
/// An import writes beside its final place and is renamed when complete, so a killed import leaves nothing that could
/// be taken for a graph.
final class StreetGraphFiles {

    /// Streets with less than this many edges that connect to nothing else are not routed from or to: most are drawn
    /// half, or cut off by the edge of the extract.
    private static final int SMALLEST_NETWORK = 200;

    private final Path folder;

    StreetGraphFiles(Path folder) {
        this.folder = folder;
    }

    static String sha256(Path file) {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    StreetGraph load(Path extract, String extractSha) {
        try {
            String key = key(extractSha);
            Path kept = folder.resolve(key);
            if (!Files.isDirectory(kept)) {
                importInto(kept, extract);
            }
            GraphHopper hopper = hopper(extract, kept).setAllowWrites(false);
            hopper.importOrLoad();
            forgetOthers(key);
            return new StreetGraph(hopper);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void importInto(Path kept, Path extract) throws IOException {
        Files.createDirectories(folder);
        Path work = Files.createTempDirectory(folder, "importing-");
        hopper(extract, work).importAndClose();
        Files.move(work, kept, StandardCopyOption.ATOMIC_MOVE);
    }

    private static GraphHopper hopper(Path extract, Path location) {
        return new GraphHopper()
                .setOSMFile(extract.toString())
                .setGraphHopperLocation(location.toString())
                .setEncodedValuesString(SpeedModels.ENCODED_VALUES)
                .setProfiles(SpeedModels.all())
                .setMinNetworkSize(SMALLEST_NETWORK);
    }

    private static String key(String extractSha) {
        MessageDigest digest = sha256();
        digest.update((extractSha + "\n" + SMALLEST_NETWORK + "\n" + SpeedModels.definition())
                .getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    private void forgetOthers(String key) throws IOException {
        List<Path> others;
        try (Stream<Path> children = Files.list(folder)) {
            others = children.filter(child -> !child.endsWith(key)).toList();
        }
        for (Path other : others) {
            deleteTree(other);
        }
    }

    private static void deleteTree(Path root) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> paths = Files.walk(root)) {
            deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
