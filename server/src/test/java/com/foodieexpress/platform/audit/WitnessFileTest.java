package com.foodieexpress.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The file outside the database, also after a write that was cut short.
class WitnessFileTest {

    private static final WitnessRecord FIRST = record(1);
    private static final WitnessRecord SECOND = record(2);

    @TempDir
    private Path folder;

    private static WitnessRecord record(long size) {
        Hash leaf = Merkle.leaf(new byte[] {(byte) size});
        var checkpoint = Checkpoint.sign(
                new UUID(0, 1), AuditTrails.keys(1), size, leaf, Instant.parse("2026-11-21T19:00:00.123456Z"), null);
        return new WitnessRecord(checkpoint, List.of(leaf));
    }

    private static List<WitnessRecord> read(WitnessFile file) {
        var records = new ArrayList<WitnessRecord>();
        file.eachLine(line -> records.add(WitnessRecord.of(line)));
        return records;
    }

    @Test
    void whatIsAppendedIsReadAgain() {
        WitnessFile file = WitnessFile.of(folder.resolve("made"), UUID.randomUUID());
        assertThat(read(file)).isEmpty();
        file.append(List.of(FIRST));
        file.append(List.of(SECOND));
        assertThat(read(file)).containsExactly(FIRST, SECOND);
        assertThat(WitnessFile.in(folder.resolve("made"))).containsExactly(file.path());
    }

    @Test
    void aLineThatWasCutShortIsNotReadAndIsReplaced() throws IOException {
        WitnessFile file = WitnessFile.of(folder, UUID.randomUUID());
        file.append(List.of(FIRST));
        Files.writeString(file.path(), SECOND.line().substring(0, 40), StandardOpenOption.APPEND);
        assertThat(read(file)).containsExactly(FIRST);
        file.append(List.of(SECOND));
        assertThat(read(file)).containsExactly(FIRST, SECOND);
    }
}
